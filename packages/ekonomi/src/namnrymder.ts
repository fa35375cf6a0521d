const UBL = 'urn:oasis:names:specification:ubl:schema:xsd'

/** The prefixes that the rules of EN 16931 and our own paths use. */
export const namnrymder: Readonly<Record<string, string>> = {
  ubl: `${UBL}:Invoice-2`,
  cn: `${UBL}:CreditNote-2`,
  cac: `${UBL}:CommonAggregateComponents-2`,
  cbc: `${UBL}:CommonBasicComponents-2`,
  ext: `${UBL}:CommonExtensionComponents-2`,
  qdt: `${UBL}:QualifiedDataTypes-2`,
  udt: `${UBL}:UnqualifiedDataTypes-2`,
  xs: 'http://www.w3.org/2001/XMLSchema',
}
