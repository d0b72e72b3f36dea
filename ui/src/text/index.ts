export { type Matching, matches } from './matches';
export { before, Offsets } from './offsets';
export { directionOf, languageOf, Segments, type Stretch } from './segments';
export { type By, snap, step } from './snap';
