import type { BlockProps } from '../../form/block';
import { PlainText } from '../../parts/Invisible';
import { InvisiblesTool, Tools } from '../Tools';

/** A text as it is, each line in its own direction. */
export function Block({ block, value }: BlockProps) {
  const text = String(value);
  return (
    <>
      <Tools>
        <InvisiblesTool text={text} />
      </Tools>
      <PlainText text={text} dir={block.dir} />
    </>
  );
}
