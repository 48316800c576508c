/** A key as it stands on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-block rounded-sm border border-b-2 border-control bg-surface px-1.5 py-0.5 font-mono text-xs leading-none font-semibold text-ink-muted print:hidden">
      {children}
    </kbd>
  );
}
