import { messages } from '../message.js';

/** Sentences that a rule makes from readings: openings, verdicts, what we do not know. */
export const overview = messages({
  'overview.noProducts': {
    en: 'No product has been added yet. Start with one.',
    nb: 'Ingen produkter er lagt til ennå. Begynn med ett.',
    sv: 'Inga produkter har lagts till ännu. Börja med en.',
  },
  'overview.effectUnknown': {
    en: 'We cannot tell yet whether it gets better for users: <evidence>none of the {all} products has enough answers to judge a change</evidence>.',
    nb: 'Vi kan ikke si ennå om det blir bedre for brukerne: <evidence>ingen av de {all} produktene har nok svar til å bedømme en endring</evidence>.',
    sv: 'Det går inte att säga ännu om det blir bättre för användarna: <evidence>ingen av de {all} produkterna har tillräckligt många svar för att bedöma en förändring</evidence>.',
  },
  'overview.effectUsual': {
    en: 'For users, <evidence>nothing has changed that we can be sure of</evidence> in the {judged, plural, one {one product} other {{judged} products}} of {all} that can be judged.',
    nb: 'For brukerne har <evidence>ingenting endret seg som vi kan være sikre på</evidence>, i {judged, plural, one {det ene produktet} other {de {judged} produktene}} av {all} som kan bedømmes.',
    sv: 'För användarna har <evidence>inget förändrats som vi kan vara säkra på</evidence>, i {judged, plural, one {den enda produkten} other {de {judged} produkterna}} av {all} som kan bedömas.',
  },
  'overview.effectBetter': {
    en: '{n, plural, one {<evidence>It has become better for users of {product}</evidence>} other {<evidence>It has become better for users of {n} products</evidence>}}.',
    nb: '{n, plural, one {<evidence>Det er blitt bedre for brukerne av {product}</evidence>} other {<evidence>Det er blitt bedre for brukerne av {n} produkter</evidence>}}.',
    sv: '{n, plural, one {<evidence>Det har blivit bättre för användarna av {product}</evidence>} other {<evidence>Det har blivit bättre för användarna av {n} produkter</evidence>}}.',
  },
  'overview.effectWorse': {
    en: '{n, plural, one {<evidence>It has become worse for users of {product}</evidence>} other {<evidence>It has become worse for users of {n} products</evidence>}}.',
    nb: '{n, plural, one {<evidence>Det er blitt dårligere for brukerne av {product}</evidence>} other {<evidence>Det er blitt dårligere for brukerne av {n} produkter</evidence>}}.',
    sv: '{n, plural, one {<evidence>Det har blivit sämre för användarna av {product}</evidence>} other {<evidence>Det har blivit sämre för användarna av {n} produkter</evidence>}}.',
  },
  'overview.effectBoth': {
    en: 'For users, <evidence>{better, plural, one {one product has} other {{better} products have}} become better and {worse, plural, one {one} other {{worse}}} worse</evidence>.',
    nb: 'For brukerne er <evidence>{better, plural, one {ett produkt} other {{better} produkter}} blitt bedre og {worse, plural, one {ett} other {{worse}}} dårligere</evidence>.',
    sv: 'För användarna har <evidence>{better, plural, one {en produkt} other {{better} produkter}} blivit bättre och {worse, plural, one {en} other {{worse}}} sämre</evidence>.',
  },
  'overview.effectRest': {
    en: 'In {usual, plural, one {one product} other {{usual} products}} we see no sure change, and <unknown>of {rest, plural, one {{product}} other {{rest}}} we do not know</unknown>.',
    nb: 'I {usual, plural, one {ett produkt} other {{usual} produkter}} ser vi ingen sikker endring, og <unknown>for {rest, plural, one {{product}} other {{rest}}} vet vi det ikke</unknown>.',
    sv: 'I {usual, plural, one {en produkt} other {{usual} produkter}} ser vi ingen säker förändring, och <unknown>för {rest, plural, one {{product}} other {{rest}}} vet vi inte</unknown>.',
  },
  'overview.effectRestUsual': {
    en: 'In {usual, plural, one {one product} other {{usual} products}} we see no sure change.',
    nb: 'I {usual, plural, one {ett produkt} other {{usual} produkter}} ser vi ingen sikker endring.',
    sv: 'I {usual, plural, one {en produkt} other {{usual} produkter}} ser vi ingen säker förändring.',
  },
  'overview.effectRestUnknown': {
    en: '<unknown>Of {rest, plural, one {{product}} other {{rest} products}} we do not know</unknown>.',
    nb: '<unknown>For {rest, plural, one {{product}} other {{rest} produkter}} vet vi det ikke</unknown>.',
    sv: '<unknown>För {rest, plural, one {{product}} other {{rest} produkter}} vet vi inte</unknown>.',
  },
  'overview.flowUnknown': {
    en: 'We cannot tell yet whether the flow has changed: <evidence>none of the {all} products has enough finished work to judge</evidence>.',
    nb: 'Vi kan ikke si ennå om flyten har endret seg: <evidence>ingen av de {all} produktene har nok ferdig arbeid til å bedømmes</evidence>.',
    sv: 'Det går inte att säga ännu om flödet har förändrats: <evidence>ingen av de {all} produkterna har tillräckligt med färdigt arbete för att bedömas</evidence>.',
  },
  'overview.flowUsual': {
    en: 'Flow is <evidence>within its usual range</evidence> in the {judged, plural, one {one product} other {{judged} products}} of {all} that can be judged.',
    nb: 'Flyten er <evidence>innenfor det vanlige området</evidence> i {judged, plural, one {det ene produktet} other {de {judged} produktene}} av {all} som kan bedømmes.',
    sv: 'Flödet ligger <evidence>inom sitt vanliga område</evidence> i {judged, plural, one {den enda produkten} other {de {judged} produkterna}} av {all} som kan bedömas.',
  },
  'overview.flowShorter': {
    en: '{n, plural, one {<evidence>The lead time of {product} has become shorter</evidence>} other {<evidence>The lead time of {n} products has become shorter</evidence>}}; {judged} of {all} can be judged.',
    nb: '{n, plural, one {<evidence>Ledetiden for {product} er blitt kortere</evidence>} other {<evidence>Ledetiden for {n} produkter er blitt kortere</evidence>}}; {judged} av {all} kan bedømmes.',
    sv: '{n, plural, one {<evidence>Ledtiden för {product} har blivit kortare</evidence>} other {<evidence>Ledtiden för {n} produkter har blivit kortare</evidence>}}; {judged} av {all} kan bedömas.',
  },
  'overview.flowLonger': {
    en: '{n, plural, one {<evidence>The lead time of {product} has become longer</evidence>} other {<evidence>The lead time of {n} products has become longer</evidence>}}; {judged} of {all} can be judged.',
    nb: '{n, plural, one {<evidence>Ledetiden for {product} er blitt lengre</evidence>} other {<evidence>Ledetiden for {n} produkter er blitt lengre</evidence>}}; {judged} av {all} kan bedømmes.',
    sv: '{n, plural, one {<evidence>Ledtiden för {product} har blivit längre</evidence>} other {<evidence>Ledtiden för {n} produkter har blivit längre</evidence>}}; {judged} av {all} kan bedömas.',
  },
  'overview.flowBoth': {
    en: '<evidence>The lead time has become shorter in {shorter, plural, one {one product} other {{shorter} products}} and longer in {longer, plural, one {one} other {{longer}}}</evidence>; {judged} of {all} can be judged.',
    nb: '<evidence>Ledetiden er blitt kortere i {shorter, plural, one {ett produkt} other {{shorter} produkter}} og lengre i {longer, plural, one {ett} other {{longer}}}</evidence>; {judged} av {all} kan bedømmes.',
    sv: '<evidence>Ledtiden har blivit kortare i {shorter, plural, one {en produkt} other {{shorter} produkter}} och längre i {longer, plural, one {en} other {{longer}}}</evidence>; {judged} av {all} kan bedömas.',
  },
  'overview.oneEffectBetter': {
    en: 'It has become <evidence>better for users of {product}</evidence> since {week}.',
    nb: 'Det er blitt <evidence>bedre for brukerne av {product}</evidence> siden {week}.',
    sv: 'Det har blivit <evidence>bättre för användarna av {product}</evidence> sedan {week}.',
  },
  'overview.oneEffectWorse': {
    en: 'It has become <evidence>worse for users of {product}</evidence> since {week}.',
    nb: 'Det er blitt <evidence>dårligere for brukerne av {product}</evidence> siden {week}.',
    sv: 'Det har blivit <evidence>sämre för användarna av {product}</evidence> sedan {week}.',
  },
  'overview.oneEffectUsual': {
    en: 'For users of {product}, <evidence>nothing has changed that we can be sure of</evidence>.',
    nb: 'For brukerne av {product} har <evidence>ingenting endret seg som vi kan være sikre på</evidence>.',
    sv: 'För användarna av {product} har <evidence>inget förändrats som vi kan vara säkra på</evidence>.',
  },
  'overview.oneEffectUnknown': {
    en: 'We cannot tell yet whether it gets better for <evidence>users of {product}</evidence>.',
    nb: 'Vi kan ikke si ennå om det blir bedre for <evidence>brukerne av {product}</evidence>.',
    sv: 'Det går inte att säga ännu om det blir bättre för <evidence>användarna av {product}</evidence>.',
  },
  'overview.oneFlowShorter': {
    en: '<evidence>Lead time has become shorter</evidence> since {week}.',
    nb: '<evidence>Ledetiden er blitt kortere</evidence> siden {week}.',
    sv: '<evidence>Ledtiden har blivit kortare</evidence> sedan {week}.',
  },
  'overview.oneFlowLonger': {
    en: '<evidence>Lead time has become longer</evidence> since {week}.',
    nb: '<evidence>Ledetiden er blitt lengre</evidence> siden {week}.',
    sv: '<evidence>Ledtiden har blivit längre</evidence> sedan {week}.',
  },
  'overview.oneFlowUsual': {
    en: 'Flow is <evidence>within its usual range</evidence>.',
    nb: 'Flyten er <evidence>innenfor det vanlige området</evidence>.',
    sv: 'Flödet ligger <evidence>inom sitt vanliga område</evidence>.',
  },
  'overview.oneFlowUnknown': {
    en: 'We cannot tell yet whether <evidence>its flow</evidence> has changed.',
    nb: 'Vi kan ikke si ennå om <evidence>flyten</evidence> har endret seg.',
    sv: 'Det går inte att säga ännu om <evidence>flödet</evidence> har förändrats.',
  },
  'overview.provenance': {
    en: 'The last {weeks} complete weeks, {from} to {to}, {n, plural, one {one product} other {{n} products}}.',
    nb: 'De siste {weeks} hele ukene, {from} til {to}, {n, plural, one {ett produkt} other {{n} produkter}}.',
    sv: 'De senaste {weeks} hela veckorna, {from} till {to}, {n, plural, one {en produkt} other {{n} produkter}}.',
  },
  'overview.provenanceBetween': {
    en: '{from} to {to}, {n, plural, one {one product} other {{n} products}}.',
    nb: '{from} til {to}, {n, plural, one {ett produkt} other {{n} produkter}}.',
    sv: '{from} till {to}, {n, plural, one {en produkt} other {{n} produkter}}.',
  },
  'overview.byChance': {
    en: 'Of {charts, plural, one {one chart} other {{charts} charts}}, about {n} would show a signal in half a year by chance alone.',
    nb: 'Av {charts, plural, one {ett diagram} other {{charts} diagrammer}} ville omtrent {n} vise et signal på et halvt år bare ved en tilfeldighet.',
    sv: 'Av {charts, plural, one {ett diagram} other {{charts} diagram}} skulle ungefär {n} visa en signal på ett halvår bara av en slump.',
  },
  'overview.effectNotKnown': {
    en: 'What users of <product>{product}</product> experience.',
    nb: 'Hva brukerne av <product>{product}</product> opplever.',
    sv: 'Vad användarna av <product>{product}</product> upplever.',
  },
  'overview.effectTooEarly': {
    en: 'Whether it gets better for users of <product>{product}</product>: too few weeks to tell.',
    nb: 'Om det blir bedre for brukerne av <product>{product}</product>: for få uker til å si det.',
    sv: 'Om det blir bättre för användarna av <product>{product}</product>: för få veckor för att säga det.',
  },
  'overview.flowNotKnown': {
    en: 'How long work takes in <product>{product}</product>.',
    nb: 'Hvor lang tid arbeidet tar i <product>{product}</product>.',
    sv: 'Hur lång tid arbetet tar i <product>{product}</product>.',
  },
  'overview.flowTooEarly': {
    en: 'Whether the flow of <product>{product}</product> has changed: too few weeks to tell.',
    nb: 'Om flyten i <product>{product}</product> har endret seg: for få uker til å si det.',
    sv: 'Om flödet i <product>{product}</product> har förändrats: för få veckor för att säga det.',
  },
  'overview.mapTooEarly': {
    en: 'The usual range is not known yet.',
    nb: 'Det vanlige området er ikke kjent ennå.',
    sv: 'Det vanliga området är inte känt ännu.',
  },
  'overview.mapLacksEffect': {
    en: 'The effect for users cannot be judged yet.',
    nb: 'Effekten for brukerne kan ikke bedømmes ennå.',
    sv: 'Effekten för användarna kan inte bedömas ännu.',
  },
  'overview.mapLacksFlow': {
    en: 'The flow cannot be judged yet.',
    nb: 'Flyten kan ikke bedømmes ennå.',
    sv: 'Flödet kan inte bedömas ännu.',
  },
  'overview.productEffectTooEarly': {
    en: 'Users: <evidence>{of, select, few {{positive}} other {{value}}}</evidence> of {n, plural, one {one answer} other {{n} answers}}. Too early to tell whether that is changing.',
    nb: 'Brukerne: <evidence>{of, select, few {{positive}} other {{value}}}</evidence> av {n} svar. For tidlig å si om det endrer seg.',
    sv: 'Användarna: <evidence>{of, select, few {{positive}} other {{value}}}</evidence> av {n} svar. För tidigt att säga om det förändras.',
  },
  'overview.productEffectUsual': {
    en: 'For users <evidence>nothing has changed that we can be sure of</evidence>: {value} over the last 12 weeks ({n, plural, one {one answer} other {{n} answers}}).',
    nb: 'For brukerne har <evidence>ingenting endret seg som vi kan være sikre på</evidence>: {value} de siste 12 ukene ({n} svar).',
    sv: 'För användarna har <evidence>inget förändrats som vi kan vara säkra på</evidence>: {value} de senaste 12 veckorna ({n} svar).',
  },
  'overview.productEffectBetter': {
    en: 'It has become <evidence>better for users since {week}</evidence>: {value} over the last 12 weeks ({n, plural, one {one answer} other {{n} answers}}).',
    nb: 'Det er blitt <evidence>bedre for brukerne siden {week}</evidence>: {value} de siste 12 ukene ({n} svar).',
    sv: 'Det har blivit <evidence>bättre för användarna sedan {week}</evidence>: {value} de senaste 12 veckorna ({n} svar).',
  },
  'overview.productEffectWorse': {
    en: 'It has become <evidence>worse for users since {week}</evidence>: {value} over the last 12 weeks ({n, plural, one {one answer} other {{n} answers}}).',
    nb: 'Det er blitt <evidence>dårligere for brukerne siden {week}</evidence>: {value} de siste 12 ukene ({n} svar).',
    sv: 'Det har blivit <evidence>sämre för användarna sedan {week}</evidence>: {value} de senaste 12 veckorna ({n} svar).',
  },
  'overview.productFlowTooEarly': {
    en: 'Half are done within <evidence>{p50}, 85 of 100 within {p85}</evidence>. Too early to tell whether that is changing.',
    nb: 'Halvparten er ferdige innen <evidence>{p50}, 85 av 100 innen {p85}</evidence>. For tidlig å si om det endrer seg.',
    sv: 'Hälften är klara inom <evidence>{p50}, 85 av 100 inom {p85}</evidence>. För tidigt att säga om det förändras.',
  },
  'overview.productFlowTooEarlyFew': {
    en: 'Half of the {n} that finished were done within <evidence>{p50}</evidence>. Too early to tell whether that is changing.',
    nb: 'Halvparten av de {n} som ble ferdige, var det innen <evidence>{p50}</evidence>. For tidlig å si om det endrer seg.',
    sv: 'Hälften av de {n} som blev klara var det inom <evidence>{p50}</evidence>. För tidigt att säga om det förändras.',
  },
  'overview.productFlowUsual': {
    en: 'Half are done within {p50}, 85 of 100 within {p85}: <evidence>within usual variation</evidence>.',
    nb: 'Halvparten er ferdige innen {p50}, 85 av 100 innen {p85}: <evidence>innenfor normal variasjon</evidence>.',
    sv: 'Hälften är klara inom {p50}, 85 av 100 inom {p85}: <evidence>inom normal variation</evidence>.',
  },
  'overview.productFlowUsualFew': {
    en: 'Half of the {n} that finished were done within {p50}: <evidence>within usual variation</evidence>.',
    nb: 'Halvparten av de {n} som ble ferdige, var det innen {p50}: <evidence>innenfor normal variasjon</evidence>.',
    sv: 'Hälften av de {n} som blev klara var det inom {p50}: <evidence>inom normal variation</evidence>.',
  },
  'overview.productFlowShorter': {
    en: 'Half are done within {p50}, 85 of 100 within {p85}: <evidence>shorter since {week}</evidence>.',
    nb: 'Halvparten er ferdige innen {p50}, 85 av 100 innen {p85}: <evidence>kortere siden {week}</evidence>.',
    sv: 'Hälften är klara inom {p50}, 85 av 100 inom {p85}: <evidence>kortare sedan {week}</evidence>.',
  },
  'overview.productFlowShorterFew': {
    en: 'Half of the {n} that finished were done within {p50}: <evidence>shorter since {week}</evidence>.',
    nb: 'Halvparten av de {n} som ble ferdige, var det innen {p50}: <evidence>kortere siden {week}</evidence>.',
    sv: 'Hälften av de {n} som blev klara var det inom {p50}: <evidence>kortare sedan {week}</evidence>.',
  },
  'overview.productFlowLonger': {
    en: 'Half are done within {p50}, 85 of 100 within {p85}: <evidence>longer since {week}</evidence>.',
    nb: 'Halvparten er ferdige innen {p50}, 85 av 100 innen {p85}: <evidence>lengre siden {week}</evidence>.',
    sv: 'Hälften är klara inom {p50}, 85 av 100 inom {p85}: <evidence>längre sedan {week}</evidence>.',
  },
  'overview.productFlowLongerFew': {
    en: 'Half of the {n} that finished were done within {p50}: <evidence>longer since {week}</evidence>.',
    nb: 'Halvparten av de {n} som ble ferdige, var det innen {p50}: <evidence>lengre siden {week}</evidence>.',
    sv: 'Hälften av de {n} som blev klara var det inom {p50}: <evidence>längre sedan {week}</evidence>.',
  },
  'overview.togetherBetter': {
    en: 'Lead time became shorter and users’ experience better in the same months. These move together. That does not prove cause.',
    nb: 'Ledetiden ble kortere og brukeropplevelsen bedre i de samme månedene. Disse følger hverandre. Det beviser ikke årsak.',
    sv: 'Ledtiden blev kortare och användarnas upplevelse bättre under samma månader. De här följs åt. Det bevisar inte orsak.',
  },
  'overview.togetherWorse': {
    en: 'Lead time became longer and users’ experience worse in the same months. These move together. That does not prove cause.',
    nb: 'Ledetiden ble lengre og brukeropplevelsen dårligere i de samme månedene. Disse følger hverandre. Det beviser ikke årsak.',
    sv: 'Ledtiden blev längre och användarnas upplevelse sämre under samma månader. De här följs åt. Det bevisar inte orsak.',
  },
  'overview.fasterNotBetter': {
    en: 'Faster, but not better for users.',
    nb: 'Raskere, men ikke bedre for brukerne.',
    sv: 'Snabbare, men inte bättre för användarna.',
  },
  'overview.fasterButWorse': {
    en: 'Faster, but worse for users.',
    nb: 'Raskere, men dårligere for brukerne.',
    sv: 'Snabbare, men sämre för användarna.',
  },
  'overview.betterButSlower': {
    en: 'Better for users, but slower.',
    nb: 'Bedre for brukerne, men langsommere.',
    sv: 'Bättre för användarna, men långsammare.',
  },
  'overview.noticeFlowShorter': {
    en: '<definition>{metric}</definition>: half are done within {p50} ({of, select, changes {{n, plural, one {one change} other {{n} changes}}} other {{n, plural, one {one item} other {{n} items}}}}, {from} to {to}); <evidence>shorter since {week}</evidence>.',
    nb: '<definition>{metric}</definition>: halvparten er ferdige innen {p50} ({of, select, changes {{n, plural, one {én endring} other {{n} endringer}}} other {{n, plural, one {én sak} other {{n} saker}}}}, {from} til {to}); <evidence>kortere siden {week}</evidence>.',
    sv: '<definition>{metric}</definition>: hälften är klara inom {p50} ({of, select, changes {{n, plural, one {en ändring} other {{n} ändringar}}} other {{n, plural, one {ett ärende} other {{n} ärenden}}}}, {from} till {to}); <evidence>kortare sedan {week}</evidence>.',
  },
  'overview.noticeFlowLonger': {
    en: '<definition>{metric}</definition>: half are done within {p50} ({of, select, changes {{n, plural, one {one change} other {{n} changes}}} other {{n, plural, one {one item} other {{n} items}}}}, {from} to {to}); <evidence>longer since {week}</evidence>.',
    nb: '<definition>{metric}</definition>: halvparten er ferdige innen {p50} ({of, select, changes {{n, plural, one {én endring} other {{n} endringer}}} other {{n, plural, one {én sak} other {{n} saker}}}}, {from} til {to}); <evidence>lengre siden {week}</evidence>.',
    sv: '<definition>{metric}</definition>: hälften är klara inom {p50} ({of, select, changes {{n, plural, one {en ändring} other {{n} ändringar}}} other {{n, plural, one {ett ärende} other {{n} ärenden}}}}, {from} till {to}); <evidence>längre sedan {week}</evidence>.',
  },
  'overview.noticeEffectBetter': {
    en: 'Users’ experience (<definition>{indicator}</definition>): {of, select, few {{positive} of {n} answers} cases {{value} of {n, plural, one {one case} other {{n} cases}}} other {{value} of {n, plural, one {one answer} other {{n} answers}}}} ({from} to {to}); <evidence>better since {week}</evidence>.',
    nb: 'Brukeropplevelse (<definition>{indicator}</definition>): {of, select, few {{positive} av {n} svar} cases {{value} av {n, plural, one {én sak} other {{n} saker}}} other {{value} av {n} svar}} ({from} til {to}); <evidence>bedre siden {week}</evidence>.',
    sv: 'Användarnas upplevelse (<definition>{indicator}</definition>): {of, select, few {{positive} av {n} svar} cases {{value} av {n, plural, one {ett ärende} other {{n} ärenden}}} other {{value} av {n} svar}} ({from} till {to}); <evidence>bättre sedan {week}</evidence>.',
  },
  'overview.noticeEffectWorse': {
    en: 'Users’ experience (<definition>{indicator}</definition>): {of, select, few {{positive} of {n} answers} cases {{value} of {n, plural, one {one case} other {{n} cases}}} other {{value} of {n, plural, one {one answer} other {{n} answers}}}} ({from} to {to}); <evidence>worse since {week}</evidence>.',
    nb: 'Brukeropplevelse (<definition>{indicator}</definition>): {of, select, few {{positive} av {n} svar} cases {{value} av {n, plural, one {én sak} other {{n} saker}}} other {{value} av {n} svar}} ({from} til {to}); <evidence>dårligere siden {week}</evidence>.',
    sv: 'Användarnas upplevelse (<definition>{indicator}</definition>): {of, select, few {{positive} av {n} svar} cases {{value} av {n, plural, one {ett ärende} other {{n} ärenden}}} other {{value} av {n} svar}} ({from} till {to}); <evidence>sämre sedan {week}</evidence>.',
  },
  'overview.noticeEffectHeld': {
    en: 'Users’ experience (<definition>{indicator}</definition>): {of, select, few {{positive} of {n} answers} cases {{value} of {n, plural, one {one case} other {{n} cases}}} other {{value} of {n, plural, one {one answer} other {{n} answers}}}} ({from} to {to}); <evidence>no sure change</evidence>, between {low} and {high} is usual.',
    nb: 'Brukeropplevelse (<definition>{indicator}</definition>): {of, select, few {{positive} av {n} svar} cases {{value} av {n, plural, one {én sak} other {{n} saker}}} other {{value} av {n} svar}} ({from} til {to}); <evidence>ingen sikker endring</evidence>, mellom {low} og {high} er vanlig.',
    sv: 'Användarnas upplevelse (<definition>{indicator}</definition>): {of, select, few {{positive} av {n} svar} cases {{value} av {n, plural, one {ett ärende} other {{n} ärenden}}} other {{value} av {n} svar}} ({from} till {to}); <evidence>ingen säker förändring</evidence>, mellan {low} och {high} är vanligt.',
  },
  'overview.noticeLimits': {
    en: 'Both are measured, side by side. What lies behind them, they do not say.',
    nb: 'Begge er målt, side om side. Hva som ligger bak, sier de ikke.',
    sv: 'Båda är uppmätta, sida vid sida. Vad som ligger bakom säger de inte.',
  },
  'overview.laneTooEarly': {
    en: 'Too early to tell: the usual range is not known yet',
    nb: 'For tidlig å si: det vanlige området er ikke kjent ennå',
    sv: 'För tidigt att säga: det vanliga området är inte känt ännu',
  },
  'overview.laneUsual': {
    en: 'Within usual variation',
    nb: 'Innenfor normal variasjon',
    sv: 'Inom normal variation',
  },
  'overview.laneUnusual': {
    en: 'An unusual week: {week}',
    nb: 'En uvanlig uke: {week}',
    sv: 'En ovanlig vecka: {week}',
  },
  'overview.laneShorter': { en: 'Shorter since {week}', nb: 'Kortere siden {week}', sv: 'Kortare sedan {week}' },
  'overview.laneLonger': { en: 'Longer since {week}', nb: 'Lengre siden {week}', sv: 'Längre sedan {week}' },
  'overview.laneBetter': { en: 'Better since {week}', nb: 'Bedre siden {week}', sv: 'Bättre sedan {week}' },
  'overview.laneWorse': { en: 'Worse since {week}', nb: 'Dårligere siden {week}', sv: 'Sämre sedan {week}' },
  'overview.laneNamed': { en: '{name}', nb: '{name}', sv: '{name}' },
  'overview.laneShare': {
    en: 'Share of answers with one of the two best scores, per week',
    nb: 'Andel som ga et av de to beste svarene, per uke',
    sv: 'Andel som gav ett av de två bästa svaren, per vecka',
  },
  'overview.laneValue': { en: 'Value per period', nb: 'Verdi per periode', sv: 'Värde per period' },
  'overview.laneBenefit': {
    en: 'What the organisation gains, per period',
    nb: 'Det virksomheten får igjen, per periode',
    sv: 'Det verksamheten får ut, per period',
  },
  'overview.laneMedian': {
    en: 'Median of what was finished, in calendar days, per week',
    nb: 'Median av det som ble ferdig, i kalenderdager, per uke',
    sv: 'Median av det som blev klart, i kalenderdagar, per vecka',
  },
});
