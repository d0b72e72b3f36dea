/**
 * Charts: own SVG, left to right in every language, each with its numbers beside it.
 *
 *   <Forest>  estimates with intervals, one row a thing
 *   <Bands>   values over a number of labels or over time, with intervals or as plain lines
 *   <Bars>    amounts from 0, with intervals or without
 *   <Stacks>  amounts from 0 made of parts
 *   <Columns> amounts by day or hour, made of parts
 *   <Meter>   how much of a cap is used
 *   <Matrix>  numbers by row and column
 *   <Inspection> a sampling plan, and the path of what was inspected under it
 *   <Tradeoff> what is paid against what is got, by choice
 *   <Twin>    a chart and the table of its numbers, one shown at a time
 */
export { Bands } from './Bands';
export { Bars } from './Bars';
export { Columns, type TimeColumn } from './Columns';
export { Forest } from './Forest';
export { Inspection } from './Inspection';
export { stepsOf } from './inspection';
export { Matrix } from './Matrix';
export { Meter } from './Meter';
export { type Stack, type StackPart, Stacks } from './Stacks';
export { axisAround, niceTicks } from './scale';
export { type Choice, Tradeoff } from './Tradeoff';
export { Twin, type TwinValue } from './Twin';
export type { AxisWords, Bar, Cell, ForestRow, Mark, Point, Series } from './types';
