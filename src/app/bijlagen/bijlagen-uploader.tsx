'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { answerText } from '@/app/action-form/answer-text';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { ProgressBar } from '@/ui/progress-bar';
import { TextInput } from '@/ui/text-input';
import type { Taal } from '@/ui/words';
import { sendFile } from './send-file';

interface BijlagenUploaderProps {
  actie: string;
  verborgen: Readonly<Record<string, string>>;
  accept: string;
  perBestand: number;
  taal: Taal;
  teksten: Readonly<Record<'label' | 'labelMeer' | 'hint' | 'knop' | 'stop' | 'bezig' | 'klaar', string>>;
  antwoorden: Readonly<Record<string, string>>;
  waarden: Readonly<Record<string, number>>;
}

type Voortgang = { naam: string; verzonden: number; totaal: number };
type Uitslag = { naam: string; fout: string | null };

/** A file field that sends what was chosen: a plain form without JavaScript, with it one file after the other. */
export function BijlagenUploader(props: BijlagenUploaderProps) {
  const { actie, verborgen, accept, perBestand, taal, teksten, antwoorden, waarden } = props;
  const router = useRouter();
  const stop = useRef<AbortController | null>(null);
  const [ready, setReady] = useState(false);
  const [voortgang, setVoortgang] = useState<Voortgang | null>(null);
  const [uitslagen, setUitslagen] = useState<readonly Uitslag[]>([]);
  useEffect(() => {
    setReady(true);
    return () => stop.current?.abort();
  }, []);
  const sentence = (sleutel: string) => answerText(antwoorden, { sleutel, waarden }, taal);
  const named = (tekst: string, naam: string) => tekst.replace('{naam}', naam);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (voortgang !== null) return;
    const form = event.currentTarget;
    const field = form.elements.namedItem('bestand') as HTMLInputElement;
    const files = [...(field.files ?? [])];
    if (files.length === 0) {
      setUitslagen([{ naam: '', fout: sentence('bijlagen.geen-bestand') }]);
      return;
    }
    const controller = new AbortController();
    stop.current = controller;
    const klaar: Uitslag[] = [];
    for (const file of files) {
      if (controller.signal.aborted) break;
      const totaal = file.size;
      const report = (verzonden: number) => setVoortgang({ naam: file.name, verzonden, totaal });
      report(0);
      const fout =
        totaal > perBestand
          ? 'bijlagen.te-groot'
          : await sendFile(actie, verborgen, file, report, controller.signal);
      klaar.push({ naam: file.name, fout: fout === null ? null : sentence(fout) });
      setUitslagen([...klaar]);
    }
    setVoortgang(null);
    // What was refused stays chosen only in words: the browser gives no file back that was let go of.
    form.reset();
    router.refresh();
  }

  return (
    <form action={actie} method="post" encType="multipart/form-data" onSubmit={submit} className="grid gap-4">
      {Object.entries(verborgen).map(([naam, waarde]) => (
        <input key={naam} type="hidden" name={naam} value={waarde} />
      ))}
      {/* After the others: what is sent first is read first. */}
      <TextInput
        type="file"
        name="bestand"
        id="bijlage-bestand"
        label={ready ? teksten.labelMeer : teksten.label}
        hint={teksten.hint}
        accept={accept}
        multiple={ready}
        taal={taal}
      />
      {voortgang && (
        <ProgressBar
          id="bijlage-voortgang"
          label={named(teksten.bezig, voortgang.naam)}
          done={Math.round(voortgang.verzonden / 1024)}
          total={Math.max(1, Math.round(voortgang.totaal / 1024))}
          taal={taal}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" wide>
          {teksten.knop}
        </Button>
        {voortgang && (
          <Button type="button" variant="quiet" onClick={() => stop.current?.abort()}>
            {teksten.stop}
          </Button>
        )}
      </div>
      <div className="grid gap-2" role="status">
        {uitslagen.map(({ naam, fout }, at) => (
          <Alert
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; they never move
            key={at}
            tone={fout === null ? 'goed' : 'mis'}
            taal={taal}
            title={fout === null ? named(teksten.klaar, naam) : naam || fout}
          >
            {fout !== null && naam !== '' ? fout : undefined}
          </Alert>
        ))}
      </div>
    </form>
  );
}
