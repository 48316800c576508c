import type { Refuse, Typed } from './form-input';
import type { Veld } from './veld';

/** The question of a form whose work cannot be taken back: what will happen, and a box to tick that one wants it. */
export const zekerVeld = (vraag: string, ja: string): Veld => ({
  vorm: 'vinkjes',
  naam: 'zeker',
  label: vraag,
  opties: [{ value: 'ja', label: ja }],
});

/** Whether it was ticked; a refusal at the question otherwise. */
export function readZeker(typed: Typed, refuse: Refuse): boolean {
  if (typed['zeker-ja'] === 'ja') return true;
  refuse('zeker', 'formulier.zeker');
  return false;
}
