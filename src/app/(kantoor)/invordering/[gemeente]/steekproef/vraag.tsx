import { periodeNaam } from '@/app/(bestuur)/bestuur/[gemeente]/rapport';
import { periodeKeuzes } from '@/domain/rapportages/periode';
import { GROOTSTE_STEEKPROEF, STEEKPROEFBRONNEN, STEEKPROEFMETHODEN } from '@/domain/rapportages/steekproef';
import type { LocalDate } from '@/platform/local-date';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { type readSteekproefvraag, words } from '../../steekproef-words';

interface VraagProps {
  gelezen: ReturnType<typeof readSteekproefvraag>;
  getypt: { aantal?: string | undefined; zaad?: string | undefined };
  vandaag: LocalDate;
}

/** What is drawn from: a form that works without JavaScript and leaves an address by which it is drawn again. */
export function Vraag({ gelezen, getypt, vandaag }: VraagProps) {
  const { periode, bron, methode, fouten } = gelezen;
  const keuzes = periodeKeuzes(periode, vandaag);
  return (
    <form method="get" className="grid max-w-text gap-4 print:hidden">
      <Select
        taal="nl"
        name="periode"
        label={words('vraag.periode')}
        defaultValue={periode.sleutel}
        options={[...keuzes.jaar, ...keuzes.kwartaal, ...keuzes.maand].map((keuze) => ({
          value: keuze.sleutel,
          label: periodeNaam(keuze),
        }))}
      />
      <Select
        taal="nl"
        name="bron"
        label={words('vraag.bron')}
        defaultValue={bron}
        options={STEEKPROEFBRONNEN.map((keuze) => ({ value: keuze, label: words(`bron.${keuze}`) }))}
      />
      <Select
        taal="nl"
        name="methode"
        label={words('vraag.methode')}
        defaultValue={methode}
        options={STEEKPROEFMETHODEN.map((keuze) => ({ value: keuze, label: words(`methode.${keuze}`) }))}
      />
      <TextInput
        taal="nl"
        name="aantal"
        label={words('vraag.aantal')}
        hint={words('vraag.aantalHint', { hoogstens: GROOTSTE_STEEKPROEF })}
        defaultValue={getypt.aantal ?? '25'}
        inputMode="numeric"
        width="tiny"
        {...(fouten.aantal === undefined ? {} : { error: fouten.aantal })}
      />
      <TextInput
        taal="nl"
        name="zaad"
        label={words('vraag.zaad')}
        hint={words('vraag.zaadHint')}
        defaultValue={getypt.zaad ?? ''}
        autoComplete="off"
        width="half"
        {...(fouten.zaad === undefined ? {} : { error: fouten.zaad })}
      />
      <div>
        <Button type="submit">{words('vraag.knop')}</Button>
      </div>
    </form>
  );
}
