export { type Format, type IntervalValue, useFormat } from './format';
export {
  LANGUAGES,
  type Locale,
  type SayWords,
  Spoken,
  speak,
  useSay,
  useSpoken,
  useWords,
} from './say';
