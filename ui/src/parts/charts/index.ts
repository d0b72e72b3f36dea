/**
 * Charts: own SVG, left to right in every language, each with its numbers beside it.
 *
 *   <Forest>  estimates with intervals, one row a thing
 *   <Bands>   values over a number of labels or over time, with intervals or as plain lines
 *   <Bars>    amounts from 0, with intervals or without
 *   <Matrix>  numbers by row and column
 *   <Tradeoff> what is paid against what is got, by choice
 *   <Twin>    a chart and the table of its numbers, one shown at a time
 */
export { Bands } from './Bands';
export { Bars } from './Bars';
export { Forest } from './Forest';
export { Matrix } from './Matrix';
export { axisAround, niceTicks } from './scale';
export { type Choice, Tradeoff } from './Tradeoff';
export { Twin, type TwinValue } from './Twin';
export type { AxisWords, Bar, Cell, ForestRow, Mark, Point, Series } from './types';
