/** An id, kept in its own direction inside any sentence. */
export function Id({ children }: { children: string }) {
  return (
    <bdi dir="ltr">
      <code>{children}</code>
    </bdi>
  );
}

/** A name people gave, in its own direction inside any sentence. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
