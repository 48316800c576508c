import { page } from '@/platform/page';
import { permissionTable, ROLLEN, ROLLEN_TWEEDE_PERSOON, type Rol } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Matrix } from '@/ui/matrix';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { verbWords, words } from '../words';

/** The permission table as the program has it: read from the same place as the doors do. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'kantoor' },
  doel: 'rechten-bekijken',
  load: async () => null,
  render: (_, frame) => {
    const table = permissionTable();
    const verbs = Object.keys(table) as (keyof typeof table)[];
    const rollen = Object.keys(ROLLEN) as Rol[];
    return (
      <BeheerFrame {...frame} titel={words('rechten.kop')}>
        <div>
          <Heading level={1}>{words('rechten.kop')}</Heading>
          <p className="mt-2 max-w-text">{words('rechten.uitleg')}</p>
        </div>
        <Matrix
          caption={words('rechten.tabel')}
          corner={words('kolommen.recht')}
          columns={rollen.map((rol) => ROLLEN[rol])}
          rows={verbs.map((verb) => ({
            name: verbWords(verb),
            marks: rollen.map((rol) => table[verb].includes(rol)),
          }))}
          yes={words('opties.jaNee.ja')}
          no={words('opties.jaNee.nee')}
        />
        <section aria-labelledby="wie-beslist" className="grid gap-3">
          <Heading level={2} id="wie-beslist">
            {words('rechten.wieBeslist')}
          </Heading>
          <Table
            taal="nl"
            caption={words('rechten.wieBeslist')}
            captionHidden
            rows={rollen}
            rowKey={(rol) => rol}
            columns={[
              { key: 'rol', header: words('kolommen.rol'), rowHeader: true, cell: (rol) => ROLLEN[rol] },
              {
                key: 'tweede',
                header: words('rechten.wieBeslist'),
                cell: (rol) => words(ROLLEN_TWEEDE_PERSOON.includes(rol) ? 'rechten.tweede' : 'rechten.een'),
              },
            ]}
          />
        </section>
      </BeheerFrame>
    );
  },
});
