import { Check } from 'lucide-react';
import { classNames } from './class-names';
import { Link } from './link';
import { type Taal, uiWords } from './words';

export interface Step {
  label: string;
  /** Only for a step that may be visited again. */
  href?: string;
}

interface StepperProps {
  steps: readonly Step[];
  /** The step now, counted from 1. */
  current: number;
  taal: Taal;
}

/** "Stap 2 van 4", for the heading and the title of the page. */
export function stepPosition(taal: Taal, current: number, total: number): string {
  return uiWords(taal)('stepper.position', { stap: current, totaal: total });
}

/** The steps of a form or a run: where one is on a telephone, all their names where there is room. */
export function Stepper({ steps, current, taal }: StepperProps) {
  const words = uiWords(taal);
  return (
    <nav aria-label={words('stepper.steps')}>
      <p className="font-semibold">
        {stepPosition(taal, current, steps.length)}
        <span className="font-normal text-ink-muted sm:hidden"> · {steps[current - 1]?.label}</span>
      </p>
      <ol className="mt-2 flex gap-1.5">
        {steps.map((step, index) => {
          const done = index + 1 < current;
          const now = index + 1 === current;
          return (
            <li key={step.label} aria-current={now ? 'step' : undefined} className="min-w-0 flex-1">
              <span
                className={classNames(
                  'block h-1.5 rounded-full',
                  done || now ? 'step-done bg-accent' : 'bg-line',
                )}
              />
              <span className="sr-only sm:hidden">{step.label}</span>
              <span className="mt-1.5 hidden items-center gap-1 text-sm leading-snug sm:flex">
                {done && <Check aria-hidden="true" size="1.1em" className="shrink-0" />}
                {step.href ? (
                  <Link href={step.href}>{step.label}</Link>
                ) : (
                  <span className={now ? 'font-semibold' : 'text-ink-muted'}>{step.label}</span>
                )}
                {done && <span className="sr-only"> ({words('stepper.done')})</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** How far one matter is, inside a card: a bar of steps with the sentence for a screen reader. */
export function StepBar({ total, done, label }: { total: number; done: number; label: string }) {
  const steps = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <div role="img" aria-label={label} className="flex gap-1">
      {steps.map((step) => (
        <span
          key={step}
          className={classNames(
            'h-1.5 flex-1 rounded-full',
            step <= done ? 'step-done bg-accent' : 'bg-line',
          )}
        />
      ))}
    </div>
  );
}
