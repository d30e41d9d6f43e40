import { messages } from '../message.js';

/** What each word means here, and what it does not tell. */
export const definitionsPage = messages({
  'definitions-page.text': {
    en: 'A word means the same on every page. Beside each stands what the figure does not tell.',
    nb: 'Et ord betyr det samme på alle sider. Ved siden av står det tallet ikke forteller.',
    sv: 'Ett ord betyder detsamma på alla sidor. Bredvid står det som siffran inte berättar.',
  },
  'definitions-page.leadTime': {
    en: 'The time from the first active stage to the last finished one, in calendar days, for items finished in the last 12 complete weeks. “85 of 100 within” is the nearest rank: a value that was really observed.',
    nb: 'Tiden fra det første aktive steget til det siste ferdige, i kalenderdager, for saker som ble ferdige de siste 12 hele ukene. «85 av 100 innen» er nærmeste rang: en verdi som faktisk er observert.',
    sv: 'Tiden från det första aktiva steget till det sista klara, i kalenderdagar, för ärenden som blev klara de senaste 12 hela veckorna. ”85 av 100 inom” är närmaste rang: ett värde som verkligen har observerats.',
  },
  'definitions-page.leadTimeLimits': {
    en: 'It says nothing of work that is still open, nor of the wait before the start. Read it beside failures and users’ experience.',
    nb: 'Den sier ingenting om arbeid som fortsatt er åpent, eller om ventingen før start. Les den sammen med feil og brukernes opplevelse.',
    sv: 'Den säger inget om arbete som fortfarande är öppet, eller om väntan före start. Läs den tillsammans med fel och användarnas upplevelse.',
  },
  'definitions-page.changeLeadTime': {
    en: 'The time from a change’s first commit until it is in production, for changes released in the last 12 complete weeks.',
    nb: 'Tiden fra endringens første commit til den er i produksjon, for endringer levert de siste 12 hele ukene.',
    sv: 'Tiden från ändringens första commit tills den är i drift, för ändringar levererade de senaste 12 hela veckorna.',
  },
  'definitions-page.changeLeadTimeLimits': {
    en: 'It begins when code is written: the time a need waited before that is not in it.',
    nb: 'Den begynner når koden skrives: tiden et behov ventet før det, er ikke med.',
    sv: 'Den börjar när koden skrivs: tiden som ett behov väntade före det ingår inte.',
  },
  'definitions-page.variation': {
    en: 'The usual range of the week’s median lead time: between the natural process limits of its current phase, on a log scale.',
    nb: 'Det vanlige området for ukens median av ledetiden: mellom de naturlige prosessgrensene i fasen nå, på logaritmisk skala.',
    sv: 'Det vanliga området för veckans median av ledtiden: mellan de naturliga processgränserna i nuvarande fas, på logaritmisk skala.',
  },
  'definitions-page.variationLimits': {
    en: 'A narrow range is predictable, not necessarily good.',
    nb: 'Et smalt område er forutsigbart, ikke nødvendigvis bra.',
    sv: 'Ett smalt område är förutsägbart, inte nödvändigtvis bra.',
  },
  'definitions-page.stability': {
    en: 'Whether the series has changed: eight points in a row on one side of its centre are a change, and it is dated from the first of them. A lone point outside the limits is an unusual week.',
    nb: 'Om serien har endret seg: åtte punkter på rad på samme side av midten er en endring, og den dateres fra det første. Ett enkelt punkt utenfor grensene er en uvanlig uke.',
    sv: 'Om serien har förändrats: åtta punkter i rad på samma sida av mitten är en förändring, och den dateras från den första. En ensam punkt utanför gränserna är en ovanlig vecka.',
  },
  'definitions-page.stabilityLimits': {
    en: 'It tells that something changed, never what led to it.',
    nb: 'Den forteller at noe endret seg, aldri hva som førte til det.',
    sv: 'Den berättar att något förändrades, aldrig vad som ledde till det.',
  },
  'definitions-page.experience': {
    en: 'What users answer or manage, by the product’s own indicator, always with the number of answers and where they were asked.',
    nb: 'Det brukerne svarer eller får til, etter produktets egen indikator, alltid med antall svar og hvor de ble spurt.',
    sv: 'Det användarna svarar eller lyckas med, enligt produktens egen indikator, alltid med antal svar och var de fick frågan.',
  },
  'definitions-page.experienceLimits': {
    en: 'Those who answer are not all who use it. Groups under five are not shown.',
    nb: 'De som svarer, er ikke alle som bruker det. Grupper under fem vises ikke.',
    sv: 'De som svarar är inte alla som använder den. Grupper under fem visas inte.',
  },
  'definitions-page.throughput': {
    en: 'Items finished per week, counted once each.',
    nb: 'Ferdige saker per uke, hver talt én gang.',
    sv: 'Klara ärenden per vecka, vart och ett räknat en gång.',
  },
  'definitions-page.throughputLimits': {
    en: 'Items differ in size. More is not better in itself, and there are no targets on it.',
    nb: 'Saker er ulike i størrelse. Flere er ikke bedre i seg selv, og det settes ingen mål på det.',
    sv: 'Ärenden är olika stora. Fler är inte bättre i sig, och det sätts inga mål på det.',
  },
  'definitions-page.deployments': {
    en: 'Successful production deployments per week, by what counts as reaching production in each repository.',
    nb: 'Vellykkede produksjonssettinger per uke, etter det som teller som å nå produksjon i hvert repo.',
    sv: 'Lyckade driftsättningar per vecka, enligt det som räknas som att nå drift i varje repo.',
  },
  'definitions-page.deploymentsLimits': {
    en: 'It is a count of activity: useful beside how many failed, never alone.',
    nb: 'Det er et mål på aktivitet: nyttig ved siden av hvor mange som feilet, aldri alene.',
    sv: 'Det är ett mått på aktivitet: användbart bredvid hur många som misslyckades, aldrig ensamt.',
  },
  'definitions-page.usualRange': {
    en: 'Where a series has mostly been: its centre plus and minus 2.66 times the mean step from point to point, from the first 20 points of a phase.',
    nb: 'Der en serie for det meste har vært: midten pluss og minus 2,66 ganger det gjennomsnittlige steget fra punkt til punkt, fra de første 20 punktene i en fase.',
    sv: 'Där en serie för det mesta har varit: mitten plus och minus 2,66 gånger det genomsnittliga steget från punkt till punkt, från de första 20 punkterna i en fas.',
  },
  'definitions-page.usualRangeLimits': {
    en: 'From 12 points it is provisional and drawn dashed.',
    nb: 'Fra 12 punkter er det foreløpig og tegnes stiplet.',
    sv: 'Från 12 punkter är det preliminärt och ritas streckat.',
  },
  'definitions-page.signal': {
    en: 'Evidence that a series has changed beyond its usual variation. Until there is one, the series stays grey and no arrow is shown.',
    nb: 'Tegn på at en serie har endret seg utover den vanlige variasjonen. Til det finnes, er serien grå, og ingen pil vises.',
    sv: 'Tecken på att en serie har förändrats utöver den vanliga variationen. Tills det finns är serien grå och ingen pil visas.',
  },
  'definitions-page.signalLimits': {
    en: 'A signal may be late: it takes eight points to be sure.',
    nb: 'Et signal kan komme sent: det trengs åtte punkter for å være sikker.',
    sv: 'En signal kan komma sent: det krävs åtta punkter för att vara säker.',
  },
});
