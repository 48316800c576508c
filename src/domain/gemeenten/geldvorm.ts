import { incassantVorm, incassoVorm } from './incassovorm';
import { kasVorm } from './kasvorm';
import { overmaakrekeningVorm, overmakingVorm } from './overmakingvorm';
import { thuisbrengVorm } from './thuisbrengvorm';

/** The settings about money that comes in over the counter or by incasso, and goes on to the gemeente. */
export const geldVormen = {
  kas: kasVorm,
  incasso: incassoVorm,
  incassant: incassantVorm,
  overmaking: overmakingVorm,
  overmaakrekening: overmaakrekeningVorm,
  thuisbrengen: thuisbrengVorm,
};
