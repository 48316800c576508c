import { type Taal, uiWords } from '../words';

/** The words of palette and keyboard sheet, made on the server. */
export function deskTexts(taal: Taal) {
  const words = uiWords(taal);
  return {
    search: words('desk.search'),
    searchPlaceholder: words('desk.searchPlaceholder'),
    searchEmpty: words('desk.searchEmpty'),
    palette: words('desk.palette'),
    keys: words('desk.keys'),
    sheetTitle: words('desk.sheetTitle'),
    sheetBody: words('desk.sheetBody'),
    joiner: words('desk.then'),
    singleKeys: words('desk.singleKeys'),
    singleKeysHint: words('desk.singleKeysHint'),
    groupGeneral: words('desk.groupGeneral'),
    openSearch: words('desk.openSearch'),
    openPalette: words('desk.openPalette'),
    openSheet: words('desk.openSheet'),
    close: words('dialog.close'),
  };
}

export type DeskTexts = ReturnType<typeof deskTexts>;
