/** A font of the page, for a worker: it sees none of them by itself. */
export interface Face {
  readonly family: string;
  readonly source: string;
  readonly weight: string;
  readonly unicodeRange: string;
}

/** The fonts that the style sheets of this page declare, with addresses that hold anywhere. */
export function facesOfPage(): Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    return facesOf(rulesOf(sheet), base);
  });
}

function facesOf(rules: CSSRuleList | undefined, base: string): Face[] {
  return [...(rules ?? [])].flatMap((rule) => {
    if (rule instanceof CSSImportRule) {
      return rule.styleSheet ? facesOf(rulesOf(rule.styleSheet), rule.styleSheet.href ?? base) : [];
    }
    if (!(rule instanceof CSSFontFaceRule)) {
      return rule instanceof CSSLayerBlockRule ? facesOf(rule.cssRules, base) : [];
    }
    const value = (name: string): string => rule.style.getPropertyValue(name).trim();
    return [
      {
        family: value('font-family').replace(/^["']|["']$/g, ''),
        source: value('src').replace(/url\(["']?([^"')]+)["']?\)/g, (_, url: string) => `url("${new URL(url, base)}")`),
        weight: value('font-weight') || 'normal',
        unicodeRange: value('unicode-range') || 'U+0-10FFFF',
      },
    ];
  });
}

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch {
    return undefined; // a sheet of elsewhere
  }
}
