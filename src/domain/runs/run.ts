/** Work on a whole set: proefdraai, akkoord by a second person, execution in parts (ADR 0006). Pure. */
export const RUNSTATUSSEN = [
  'proefdraai',
  'ter-akkoord',
  'uitvoeren',
  'uitgevoerd',
  'afgewezen',
  'vervallen',
  'gestopt',
] as const;
export type RunStatus = (typeof RUNSTATUSSEN)[number];
export type RunBesluit = 'akkoord' | 'afwijzen';
/** What happens to a run: by people, or by the work itself. */
export type RunAct = RunBesluit | 'intrekken' | 'berekend' | 'klaar' | 'stoppen';

export const isRunStatus = (text: string): text is RunStatus =>
  (RUNSTATUSSEN as readonly string[]).includes(text);

/** A run as its use cases handle it; `parameters` and `totalen` are of the folder that owns the soort. */
export type RunRij = {
  id: string;
  soort: string;
  belastingjaar: number | null;
  parameters: unknown;
  status: RunStatus;
  inhoudHash: string | null;
  gemaaktDoor: string;
  gemaaktOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  versie: number;
};

/** So long without a sign of life, by the clock of the database, and whoever worked on it is taken for dead. */
export const RUN_STILTE_SECONDEN = 30;

/** Statuses in which a job must be working on it. */
export const WERKENDE_STATUSSEN: readonly RunStatus[] = ['proefdraai', 'uitvoeren'];

const AL = { niet: 'weigering.run-al-besloten' };
const EINDE: Readonly<Record<RunAct, { naar: RunStatus } | { niet: string }>> = {
  akkoord: AL,
  afwijzen: AL,
  intrekken: { niet: 'weigering.run-klaar' },
  berekend: { niet: 'weigering.run-klaar' },
  klaar: { niet: 'weigering.run-klaar' },
  stoppen: { niet: 'weigering.run-klaar' },
};

/** status x act: the status that follows, or the sentence that says why not. */
export const RUNOVERGANGEN: Readonly<
  Record<RunStatus, Readonly<Record<RunAct, { naar: RunStatus } | { niet: string }>>>
> = {
  proefdraai: {
    akkoord: { niet: 'weigering.run-nog-niet-berekend' },
    afwijzen: { niet: 'weigering.run-nog-niet-berekend' },
    intrekken: { naar: 'vervallen' },
    berekend: { naar: 'ter-akkoord' },
    klaar: { niet: 'weigering.run-nog-niet-besloten' },
    stoppen: { naar: 'gestopt' },
  },
  'ter-akkoord': {
    akkoord: { naar: 'uitvoeren' },
    afwijzen: { naar: 'afgewezen' },
    intrekken: { naar: 'vervallen' },
    berekend: AL,
    klaar: { niet: 'weigering.run-nog-niet-besloten' },
    stoppen: { naar: 'gestopt' },
  },
  uitvoeren: {
    akkoord: AL,
    afwijzen: AL,
    intrekken: { niet: 'weigering.run-wordt-uitgevoerd' },
    berekend: AL,
    klaar: { naar: 'uitgevoerd' },
    stoppen: { naar: 'gestopt' },
  },
  uitgevoerd: EINDE,
  afgewezen: EINDE,
  vervallen: EINDE,
  gestopt: EINDE,
};

export type RunPlan = { ok: true; status: RunStatus } | { ok: false; reden: string; veld?: string };

/** What follows from an act on a run in this status. */
export function planRun(status: RunStatus, act: RunAct): RunPlan {
  const overgang = RUNOVERGANGEN[status][act];
  return 'naar' in overgang ? { ok: true, status: overgang.naar } : { ok: false, reden: overgang.niet };
}

/** The decision of the second person: never of who made the run, and a refusal says why. */
export function planRunBesluit(
  run: { status: RunStatus; gemaaktDoor: string },
  besluit: RunBesluit,
  feiten: { besluiter: string; reden: string | null },
): RunPlan {
  const plan = planRun(run.status, besluit);
  if (!plan.ok) return plan;
  if (feiten.besluiter === run.gemaaktDoor) return { ok: false, reden: 'weigering.run-zelf-gemaakt' };
  if (besluit === 'afwijzen' && !feiten.reden) {
    return { ok: false, reden: 'weigering.run-reden-nodig', veld: 'reden' };
  }
  return plan;
}
