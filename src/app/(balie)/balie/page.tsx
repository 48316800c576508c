import { DeskFrame } from '@/app/frames';
import { wordsOfBalie as words } from '@/app/words';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';

/** The desk before anybody was looked up: how to search, and where. */
export default page({
  toegang: { wie: 'medewerker', verb: 'klant.zoeken', bereik: 'set' },
  doel: 'klant-zoeken',
  load: async () => null,
  render: (_, frame) => {
    const gemeenten = frame.ctx.gemeenten.filter((g) => may(g.rollen, 'klant.zoeken')).map((g) => g.naam);
    return (
      <DeskFrame {...frame}>
        <title>{words('naam')}</title>
        <Heading level={1}>{words('zoek.kop')}</Heading>
        <p className="mt-2 max-w-text">{words('zoek.uitleg')}</p>
        <p className="mt-1 max-w-text text-ink-muted">
          {words('zoek.gemeenten', { gemeenten: new Intl.ListFormat('nl').format(gemeenten) })}
        </p>
        <p className="mt-4 text-sm text-ink-muted">
          {words.rich('zoek.toetsen', {
            zoek: () => <Kbd>/</Kbd>,
            palet: () => <Kbd>Ctrl+K</Kbd>,
            blad: () => <Kbd>?</Kbd>,
          })}
        </p>
      </DeskFrame>
    );
  },
});
