import type { BlockProps } from '../../form/block';
import { Prose } from '../Prose';
import { InvisiblesTool, RawTool, Tools } from '../Tools';

export function Block({ block, value }: BlockProps) {
  const text = String(value);
  return (
    <>
      <Tools>
        <RawTool />
        <InvisiblesTool text={text} />
      </Tools>
      <Prose text={text} dir={block.dir} />
    </>
  );
}
