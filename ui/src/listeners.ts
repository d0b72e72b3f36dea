/** Who wants to know when something outside of React changes. */
export class Listeners<Told = void> {
  private readonly all = new Set<(told: Told) => void>();

  /** As `useSyncExternalStore` subscribes; returns how to stop. */
  add = (listener: (told: Told) => void): (() => void) => {
    this.all.add(listener);
    return () => {
      this.all.delete(listener);
    };
  };

  tell = (told: Told): void => {
    for (const listener of this.all) listener(told);
  };
}
