import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeys } from '../keys';
import { useSay } from '../say';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  size?: string;
  /** Without title and padding, for what draws its own. */
  bare?: boolean;
}

/** Something asked for that must be looked at before going on; the page's keys sleep meanwhile. */
export function Dialog({ title, onClose, children, size = '42rem', bare = false }: DialogProps) {
  const say = useSay('common');
  // Not by the dialog's own listener, which would not hear that a field has used the key.
  const close = { id: 'dialog.*close', chord: 'Escape', says: say('close'), whileTyping: true };
  useKeys([{ ...close, hidden: true, run: onClose }], { alone: true });
  const shared = {
    opened: true,
    onClose,
    closeOnEscape: false,
    size,
    transitionProps: { duration: 0 },
    yOffset: '12vh',
  };
  if (bare)
    return (
      <Modal.Root {...shared}>
        <Modal.Overlay />
        <Modal.Content aria-label={title}>
          <Modal.Body p={0}>{children}</Modal.Body>
        </Modal.Content>
      </Modal.Root>
    );
  return (
    <Modal {...shared} title={title} closeButtonProps={{ 'aria-label': say('close') }} centered>
      {children}
    </Modal>
  );
}
