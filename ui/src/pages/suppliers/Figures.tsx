export { type Figure, Figures } from '../../parts/Figures';
