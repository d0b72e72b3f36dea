import type { ReactNode, Ref } from 'react';

interface ScrolledProps {
  label: string;
  className?: string | undefined;
  dir?: string | undefined;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** What scrolls by itself: it takes the focus, so that who has no mouse scrolls it by keys. */
export function Scrolled({ label, ...props }: ScrolledProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a set of fields nor a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the reason it exists
    <div role="group" tabIndex={0} aria-label={label} {...props} />
  );
}
