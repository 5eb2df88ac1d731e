import { foldText } from '@balie/shared'

/** Municipalities of Flanders and Brussels, with their French names if any: words that a search takes for a place. */
const NAMES = `Aalst,Aalter,Aarschot,Aartselaar,Affligem,Alken,Alost,Alveringem,Anderlecht,Antwerpen,Anvers,Anzegem,Ardooie,Arendonk,As,Asse,Assenede,Auderghem,
Avelgem,Baarle-Hertog,Balen,Beernem,Beerse,Beersel,Begijnendijk,Bekkevoort,Berchem-Sainte-Agathe,Beringen,Berlaar,Berlare,Bertem,Bever,Beveren,Bierbeek,Bilzen,Blankenberge,
Bocholt,Boechout,Bonheiden,Boom,Boortmeerbeek,Borgloon,Bornem,Borsbeek,Boutersem,Brakel,Brasschaat,Brecht,Bredene,Bree,Bruges,Brugge,Brussel,Bruxelles,Buggenhout,Courtrai,Damme,De Haan,
De Panne,De Pinte,Deerlijk,Deinze,Denderleeuw,Dendermonde,Dentergem,Dessel,Destelbergen,Diepenbeek,Diest,Diksmuide,Dilbeek,Dilsen-Stokkem,Drogenbos,Duffel,Edegem,Eeklo,
Elsene,Erembodegem,Erpe-Mere,Essen,Etterbeek,Evere,Evergem,Forest,Galmaarden,Ganshoren,Gavere,Geel,Geetbets,Gand,Genk,Gent,Geraardsbergen,Gingelom,Gistel,Glabbeek,Gooik,Grimbergen,
Grobbendonk,Haacht,Haaltert,Halen,Halle,Ham,Hamme,Hamont-Achel,Harelbeke,Hasselt,Hechtel-Eksel,Heers,Heist-op-den-Berg,Hemiksem,Herent,Herentals,Herenthout,Herk-de-Stad,
Herne,Herselt,Herstappe,Herzele,Heusden-Zolder,Heuvelland,Hoegaarden,Hoeilaart,Hoeselt,Holsbeek,Hooglede,Hoogstraten,Horebeke,Houthalen-Helchteren,Houthulst,Hove,Huldenberg,
Hulshout,Ichtegem,Ieper,Ingelmunster,Ixelles,Izegem,Jabbeke,Jette,Kalmthout,Kampenhout,Kapellen,Kapelle-op-den-Bos,Kaprijke,Kasterlee,Keerbergen,Kinrooi,Kluisbergen,Knokke-Heist,
Koekelare,Koekelberg,Koksijde,Kontich,Kortemark,Kortenaken,Kortenberg,Kortessem,Kortrijk,Kraainem,Kruibeke,Kruisem,Kuurne,Laakdal,Laarne,Lanaken,Landen,Langemark-Poelkapelle,
Lebbeke,Lede,Ledegem,Lendelede,Lennik,Leopoldsburg,Leuven,Lichtervelde,Liedekerke,Lier,Lierde,Lievegem,Lille,Linkebeek,Lint,Linter,Lochristi,Lo-Reninge,Lokeren,Lommel,Londerzeel,
Louvain,Lubbeek,Lummen,Maarkedal,Maaseik,Maasmechelen,Machelen,Maldegem,Malines,Mechelen,Meerhout,Meise,Melle,Menen,Merchtem,Merelbeke,Merksplas,Mesen,Meulebeke,Middelkerke,Moerbeke,Mol,
Molenbeek,Moorslede,Mortsel,Nazareth,Niel,Nieuwerkerken,Nieuwpoort,Nijlen,Ninove,Olen,Oostende,Oosterzele,Oostkamp,Oostrozebeke,Opwijk,Ostende,Oud-Heverlee,Oudenaarde,Oudenburg,Oudergem,Oud-Turnhout,
Overijse,Oudsbergen,Peer,Pelt,Pepingen,Pittem,Poperinge,Putte,Puurs-Sint-Amands,Ranst,Ravels,Retie,Riemst,Rijkevorsel,Roeselare,Ronse,Roosdaal,Rotselaar,Ruiselede,Rumst,
Saint-Gilles,Saint-Josse-ten-Noode,Schaarbeek,Schaerbeek,Schelle,Scherpenheuvel-Zichem,Schilde,Schoten,Sint-Agatha-Berchem,Sint-Amandsberg,Sint-Genesius-Rode,Sint-Gillis,Sint-Gillis-Waas,
Sint-Jans-Molenbeek,Sint-Joost-ten-Node,Sint-Katelijne-Waver,Sint-Lambrechts-Woluwe,Sint-Laureins,Sint-Lievens-Houtem,Sint-Martens-Latem,Sint-Niklaas,Sint-Pieters-Leeuw,
Sint-Pieters-Woluwe,Sint-Truiden,Spiere-Helkijn,Stabroek,Staden,Steenokkerzeel,Stekene,Temse,Ternat,Tervuren,Tessenderlo,Tielt,Tielt-Winge,Tienen,Tongeren,Torhout,Tremelo,
Turnhout,Uccle,Ukkel,Veurne,Vilvoorde,Vleteren,Voeren,Vorselaar,Vorst,Vosselaar,Waasmunster,Wachtebeke,Waregem,Watermaal-Bosvoorde,Watermael-Boitsfort,Wellen,Wemmel,Wervik,Westerlo,Wetteren,Wevelgem,
Wezembeek-Oppem,Wichelen,Wielsbeke,Wijnegem,Willebroek,Wingene,Woluwe-Saint-Lambert,Woluwe-Saint-Pierre,Wommelgem,Wortegem-Petegem,Wuustwezel,Zandhoven,Zaventem,Zedelgem,Zele,
Zelzate,Zemst,Zoersel,Zonhoven,Zonnebeke,Zottegem,Zoutleeuw,Zuienkerke,Zulte,Zutendaal,Zwalm,Zwevegem,Zwijndrecht`
/** Made on first use, which is never during the page's first load. */
let known: ReadonlySet<string> | undefined

/** Largest number of words in a municipality's name. */
export const LONGEST_PLACE_WORDS = 4

/** Tells whether a text is the name of a municipality, ignoring case, accents and hyphens. */
export function isMunicipality(text: string): boolean {
  known ??= new Set(NAMES.split(',').map(simplify))
  return !/\d/.test(text) && known.has(simplify(text))
}

function simplify(text: string): string {
  return foldText(text)
    .replace(/^st[-. ]+/, 'sint')
    .replace(/[^a-z]/g, '')
}
