'use client';

import { useEffect, useRef, useState } from 'react';
import { type Choice, ChoiceGroup } from '@/ui/choice-group';
import type { FieldProps } from '@/ui/field';
import type { Aanbod, AanbodAntwoord, Optie } from './veld';

/** A moment after the last key: not for each letter, and before somebody has reached the choice. */
const WACHT_MS = 250;

type OfferedChoiceProps = FieldProps &
  Aanbod & {
    /** Always there, after what is offered. */
    choices: readonly Choice[];
    chosen: readonly string[];
    toChoice: (optie: Optie) => Choice;
  };

/** Radio buttons that begin with what the server offers for what stands in other fields of this form. */
export function OfferedChoice({ adres, velden, choices, chosen, toChoice, ...field }: OfferedChoiceProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ adres, velden, naam: field.name });
  latest.current = { adres, velden, naam: field.name };
  const [offer, setOffer] = useState<AanbodAntwoord>({ opties: [], melding: '' });

  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = '';
    const ask = async () => {
      const typed = new FormData(form);
      const rows = latest.current.velden.map((naam): [string, string] => [
        naam,
        String(typed.get(naam) ?? ''),
      ]);
      const body = new URLSearchParams(rows).toString();
      if (body === asked || rows.every(([, text]) => text.trim() === '')) return;
      asked = body;
      const answer = await fetchOffer(latest.current.adres, body);
      // An answer that was overtaken by the next question is no answer.
      if (answer === null || asked !== body) return;
      const chosenNow = new FormData(form).get(latest.current.naam);
      setOffer((before) => {
        // What somebody chose does not go away under his hands.
        const kept = before.opties.filter(
          ({ value }) => value === chosenNow && answer.opties.every((optie) => optie.value !== value),
        );
        return { ...answer, opties: [...kept, ...answer.opties] };
      });
    };
    const onInput = ({ target }: Event) => {
      const naam = target instanceof Element ? target.getAttribute('name') : null;
      if (naam === null || !latest.current.velden.includes(naam)) return;
      clearTimeout(timer);
      timer = setTimeout(ask, WACHT_MS);
    };
    form.addEventListener('input', onInput);
    void ask();
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
    };
  }, []);

  return (
    <div ref={box} className="grid">
      <p role="status" className="sr-only">
        {offer.melding}
      </p>
      <ChoiceGroup
        {...field}
        kind="radio"
        choices={[
          // The best is read at once, the others when they are chosen.
          ...offer.opties.map((optie, at) => ({ ...toChoice(optie), folded: at > 0 })),
          ...choices,
        ]}
        chosen={chosen}
      />
    </div>
  );
}

/** Null where there is no answer: then there is nothing to offer, and the form works all the same. */
async function fetchOffer(adres: string, body: string): Promise<AanbodAntwoord | null> {
  try {
    const response = await fetch(adres, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
