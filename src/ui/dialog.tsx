'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  open: boolean;
  /** Escape, the close button and the browser's back gesture all come here. */
  onClose: () => void;
  title: string;
  closeLabel: string;
  /** For a question that must be answered. */
  urgent?: boolean;
  children: ReactNode;
}

/** The native dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ open, onClose, title, closeLabel, urgent = false, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className="dialog shadow-raised"
      aria-labelledby={titleId}
      role={urgent ? 'alertdialog' : undefined}
      onClose={onClose}
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={titleId} className="text-xl font-bold">
          {title}
        </h2>
        {!urgent && (
          <button type="button" className="link min-h-8" onClick={onClose}>
            {closeLabel}
          </button>
        )}
      </div>
      <div className="mt-3 grid gap-4">{children}</div>
    </dialog>
  );
}
