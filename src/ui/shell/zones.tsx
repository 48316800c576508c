import type { ReactNode } from 'react';

interface ZonesProps {
  /** Who it is about: narrow, at the left. */
  who: ReactNode;
  /** What is being done now: at the right, stays in sight. */
  now?: ReactNode;
  /** What there is to know: the middle. */
  children: ReactNode;
}

/**
 * Three zones from edge to edge, for a `bare` desk. They stand beside each other where their own width
 * allows it, measured in letters: with large text they come below each other instead of being squeezed.
 */
export function Zones({ who, now, children }: ZonesProps) {
  return (
    <div className="@container grid">
      <div
        className={
          now
            ? 'grid @min-[66rem]:grid-cols-[15.5rem_minmax(0,1fr)_21rem]'
            : 'grid @min-[50rem]:grid-cols-[15.5rem_minmax(0,1fr)]'
        }
      >
        <div className="border-line bg-surface p-5 @min-[50rem]:border-r">{who}</div>
        <div className="@container min-w-0 p-5">{children}</div>
        {now && (
          <div className="border-line bg-surface @min-[66rem]:border-l">
            <div className="p-5 @min-[66rem]:sticky @min-[66rem]:top-0 @min-[66rem]:max-h-dvh @min-[66rem]:overflow-y-auto">
              {now}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
