import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { edgeTone, softTone, type Tone, ToneIcon } from './tone';
import { type Taal, uiWords } from './words';

interface AlertProps {
  tone: Tone;
  title?: string;
  taal: Taal;
  /** Read out at once: only for what appears after something the reader did. */
  live?: boolean;
  children?: ReactNode;
}

/** A message in the page. The meaning is said in words for those who see neither colour nor icon. */
export function Alert({ tone, title, taal, live = false, children }: AlertProps) {
  const body = children !== undefined && <div className="text-ink">{children}</div>;
  return (
    <div
      role={live ? (tone === 'mis' ? 'alert' : 'status') : undefined}
      className={classNames('flex gap-3 rounded-md border p-4', softTone[tone], edgeTone[tone])}
    >
      <span className="mt-0.5">
        <ToneIcon tone={tone} size="1.25em" />
      </span>
      <div className="grid min-w-0 gap-1">
        <p className={title ? 'font-semibold' : 'sr-only'}>
          <span className="sr-only">{uiWords(taal)(`tone.${tone}`)}: </span>
          {title}
        </p>
        {body}
      </div>
    </div>
  );
}

/** A message over the whole width, above the page: maintenance, a disturbance, acting for somebody else. */
export function Banner({
  tone,
  taal,
  children,
}: Pick<AlertProps, 'tone' | 'taal'> & { children: ReactNode }) {
  return (
    <div className={classNames('border-b py-3', softTone[tone], edgeTone[tone])}>
      <div className="mx-auto flex max-w-page items-start gap-3 px-4 in-[.wide]:max-w-none sm:px-6">
        <span className="mt-0.5">
          <ToneIcon tone={tone} size="1.25em" />
        </span>
        <div className="text-ink">
          <span className="sr-only">{uiWords(taal)(`tone.${tone}`)}: </span>
          {children}
        </div>
      </div>
    </div>
  );
}
