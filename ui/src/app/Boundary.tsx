import { Component, type ReactNode } from 'react';
import { Failed } from '../parts/Failed';

/** Catches what a page throws, so that the frame stays and one can go elsewhere. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error !== undefined) return <Failed error={this.state.error} reload />;
    return this.props.children;
  }
}
