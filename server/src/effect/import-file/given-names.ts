/**
 * Given names that are common in Norway and Sweden and are not words, places or offices too: "Bo", "Liv", "Dag" and "Stein" are
 * left out. Enough of them to know a column of people by; nobody's name need be in it.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `
  agnes agneta ahmed alexander alf ali alice alva amalie amanda anders andreas anette anita anja ann anna anne annika anton
  arne arvid astrid aud axel bengt bente berit bertil birger birgit birgitta birte bjarne bjørn björn britt bror camilla
  carina carl cathrine cecilia cecilie charlotte christian christina christine christoffer claes daniel david ebba edvard eirik
  eivind elias elin elisabeth ella ellen elsa else emil emilie emma erik erika erlend espen eva even filip fredrik frida frode
  geir gerd gerhard grete greta gro gun gunilla gunnar gunn gustav hanna hanne hans harald hassan heidi helen helena helene helge
  helle henning henrik henriette hilda hilde hugo håkan håkon håvard ibrahim ida inga ingeborg inge inger ingrid ingvild irene
  isabella iver jakob jan janne jens jenny jeanette jo joakim johan johanna johannes john johnny jon jonas jonatan jonathan josef
  josefin julia julie jørgen jörgen kai karen kari karin karl karoline kasper katarina katrine kenneth kerstin kim kirsten kjell
  kjersti kjetil knut kristian kristin kristina kristine kristoffer lars lasse leif lena lennart lene linda line linn linnea lisa
  lise louise lovise ludvig lukas magne magnus maja malin margareta margareth margrethe mari maria marianne marie marit markus
  marius marta martin mathias mats mattias merete mette mia michael mikael mikkel mohamed mohammad mohammed mona monica
  morten muhammad nils nina noah nora oda odd oddvar ola olav ole olof oliver olivia oscar oskar ove patrik paul per pernilla
  pernille peter petra petter philip pia preben pål ragnar ragnhild randi rasmus reidar renate rikard robert robin roger rolf ronny
  rune ruth sander sandra sara sebastian sigrid sigurd silje simen simon siri sissel siv sivert sofia sofie solveig sondre stefan
  steinar stian stig stine sture sunniva susanne svein sven sverre synnøve søren tarjei terje thea theodor therese thomas tiril
  tobias tom tommy tone tor tora tord tore torill torstein tove trine trond trygve tuva ulf ulla ulrika unni vegard vibeke victor
  vidar viggo viktor viktoria vilde vilhelm wenche wilhelm william yngve yvonne øivind ørjan øystein øyvind åge åsa åse åshild
  `
    .trim()
    .split(/\s+/),
);
