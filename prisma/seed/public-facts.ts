/** Public facts per gemeente: CBS inhabitants on 1 January 2021, town hall, an unissued telephone number. */
export const FEITEN: Readonly<
  Record<string, { inwoners: number; telefoon: string; bezoek: string; post: string }>
> = {
  almelo: {
    inwoners: 73_130,
    telefoon: '0546 05 41 11',
    bezoek: 'Haven Zuidzijde 30, 7607 EW Almelo',
    post: 'Postbus 5100, 7600 GC Almelo',
  },
  borne: {
    inwoners: 23_670,
    telefoon: '074 026 58 68',
    bezoek: 'Rheineplein 1, 7622 DG Borne',
    post: 'Postbus 200, 7620 AE Borne',
  },
  enschede: {
    inwoners: 159_730,
    telefoon: '053 048 14 00',
    bezoek: 'Hengelosestraat 51, 7514 AD Enschede',
    post: 'Postbus 20, 7500 AA Enschede',
  },
  haaksbergen: {
    inwoners: 24_205,
    telefoon: '053 057 34 56',
    bezoek: 'Blankenburgerstraat 28, 7481 EB Haaksbergen',
    post: 'Postbus 102, 7480 AC Haaksbergen',
  },
  hengelo: {
    inwoners: 81_050,
    telefoon: '074 024 59 87',
    bezoek: 'Burgemeester van der Dussenplein 1, 7551 EB Hengelo',
    post: 'Postbus 18, 7550 AA Hengelo',
  },
  losser: {
    inwoners: 22_890,
    telefoon: '053 053 77 44',
    bezoek: 'Raadhuisplein 1, 7581 AG Losser',
    post: 'Postbus 90, 7580 AB Losser',
  },
  oldenzaal: {
    inwoners: 31_700,
    telefoon: '0541 05 88 11',
    bezoek: 'Ganzenmarkt 1, 7571 CD Oldenzaal',
    post: 'Postbus 354, 7570 AJ Oldenzaal',
  },
  twenterand: {
    inwoners: 33_645,
    telefoon: '0546 08 40 84',
    bezoek: 'Manitobaplein 1, 7671 GS Vriezenveen',
    post: 'Postbus 67, 7670 AB Vriezenveen',
  },
  haarlem: {
    inwoners: 162_370,
    telefoon: '023 051 15 11',
    bezoek: 'Zijlvest 39, 2011 VB Haarlem',
    post: 'Postbus 511, 2003 PB Haarlem',
  },
};
