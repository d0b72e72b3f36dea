import { IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { BlockProps } from '../../form/block';
import { Loading } from '../../parts/Loading';
import { useFormat, useSay, useWords } from '../../say';
import { mediaUrl, useDecoded } from '../media';
import { Broken, NotHere } from '../NotHere';
import { Tool, Tools } from '../Tools';
import classes from './Image.module.css';
import { useViewer, type Viewer } from './useViewer';
import { scaleOf } from './view';

/** An image to look at closely. */
export function Block({ block, value, media }: BlockProps) {
  const url = mediaUrl(value, media);
  const words = useWords();
  if (url === null) return <NotHere address={String(value)} />;
  return <Viewed key={url} url={url} title={words(block.title) || block.field} />;
}

function Viewed({ url, title }: { url: string; title: string }) {
  const decoded = useDecoded(url);
  const viewer = useViewer();
  if (decoded === 'failed') return <Broken />;
  return (
    <>
      <ImageTools viewer={viewer} />
      {/* biome-ignore lint/a11y/useSemanticElements: what is moved about is no image by itself */}
      <div
        ref={viewer.frame}
        className={classes.frame}
        role="group"
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: moved by arrow keys
        tabIndex={0}
        data-dragged={viewer.isDragged || undefined}
        {...viewer.handlers}
      >
        {decoded === 'loading' ? <Loading /> : <Drawn url={url} title={title} viewer={viewer} />}
      </div>
    </>
  );
}

function Drawn({ url, title, viewer }: { url: string; title: string; viewer: Viewer }) {
  const { view, image, size } = viewer;
  const scale = scaleOf(view, image, size);
  const turn = `rotate(${view.turns * 90}deg)`;
  return (
    <img
      src={url}
      alt={title}
      draggable={false}
      data-close={scale > 4 || undefined}
      onLoad={(event) => viewer.onSize(event.currentTarget)}
      style={{
        transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) ${turn} scale(${scale})`,
        visibility: image.width ? 'visible' : 'hidden',
      }}
    />
  );
}

function ImageTools({ viewer }: { viewer: Viewer }) {
  const say = useSay('blocks');
  const format = useFormat();
  const { view, image, size } = viewer;
  return (
    <Tools>
      <Tool
        id="image.closer"
        chord="Equal"
        bare
        label={say('closer')}
        icon={<IconZoomIn size="1.125rem" />}
        run={() => viewer.zoom(1)}
      />
      <Tool
        id="image.farther"
        chord="Minus"
        bare
        label={say('farther')}
        icon={<IconZoomOut size="1.125rem" />}
        run={() => viewer.zoom(-1)}
      />
      <Tool
        id="image.whole"
        chord="KeyO"
        label={say(view.scale === 1 ? 'fit' : 'wholeSize')}
        run={() => (view.scale === 1 ? viewer.fit() : viewer.whole())}
      />
      <Tool
        id="image.turn"
        chord="KeyR"
        bare
        label={say('turn')}
        icon={<IconRotateClockwise size="1.125rem" />}
        run={viewer.turn}
      />
      {image.width > 0 && (
        <span className={classes.size}>
          <bdi dir="ltr">
            {format.number(image.width)} × {format.number(image.height)}
          </bdi>{' '}
          · {format.percent(scaleOf(view, image, size), 0)}
        </span>
      )}
    </Tools>
  );
}
