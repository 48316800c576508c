'use client';

import { useEffect, useState } from 'react';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  label: string;
  /** Said when it is there. */
  done: string;
}

/** Copies a number that has to be typed over. There only where a browser can: without JavaScript the number is enough. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [can, setCan] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCan(typeof navigator.clipboard?.writeText === 'function'), []);
  if (!can) return null;
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        {label}
      </button>
      <span role="status" className="text-sm text-ink-muted">
        {copied && done}
      </span>
    </>
  );
}
