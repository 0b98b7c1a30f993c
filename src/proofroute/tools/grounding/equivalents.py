"""Names that mean the same thing: countries, their people and languages, states, cities, weekdays, money.

Known only so that one is not called invented where the other stands: nothing is accepted by it.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

# One group a line, continued on an indented one; folded, without accents; an underscore is a blank.
_GROUPS: Final = """
germany deutschland allemagne alemania germania alemanha german deutsch allemand aleman tedesco deutsche
  de_ger
france frankreich francia franca french franzosisch francais frances francese
spain spanien espagne espana spagna espanha spanish spanisch espagnol espanol spagnolo
italy italien italie italia italian italienisch italiano
portugal portuguese portugiesisch portugais portugues portoghese
netherlands niederlande pays-bas holland paises_bajos nederland dutch niederlandisch hollandisch
  nederlands the_netherlands
belgium belgien belgique belgica belgio belgie belgian
switzerland schweiz suisse suiza svizzera swiss schweizer
austria osterreich autriche austrian osterreicher
england uk united_kingdom great_britain britain british vereinigtes_konigreich royaume-uni reino_unido gb
  english englisch anglais ingles inglese scotland wales u.k.
usa us united_states united_states_of_america america american u.s. u.s.a. vereinigte_staaten etats-unis
  estados_unidos stati_uniti amerika
china chinese chine cina prc
japan japanese japon giappone nippon japanisch
korea south_korea korean sudkorea
russia russland russie rusia russian russisch russe russian_federation
poland polen pologne polonia polska polish polnisch
czechia czech_republic tschechien cesko czech tchequie
greece griechenland grece grecia greek
turkey turkei turquie turquia turkiye turkish
sweden schweden suede suecia sverige swedish
norway norwegen norvege noruega norge norwegian
denmark danemark danmark dinamarca danish
finland finnland finlande suomi finnish
ireland irland irlande irlanda irish eire
hungary ungarn hongrie magyarorszag hungarian
ukraine ukrainian ukraina
india indian indien inde
brazil brasil bresil brasilien brazilian
mexico mexiko mexique mexican
canada kanada canadian
australia australien australian australie
egypt agypten egypte egyptian
uae united_arab_emirates emirates emirati
munich munchen monaco_di_baviera muenchen
cologne koln koeln
vienna wien vienne viena
rome roma rom
milan milano mailand
florence firenze florenz florencia
venice venezia venedig venise
naples napoli neapel
turin torino
genoa genova
lisbon lisboa lissabon lisbonne
geneva geneve genf ginebra ginevra
zurich zuerich
basel bale basle
brussels bruxelles brussel brussels
antwerp antwerpen anvers
the_hague den_haag la_haye
copenhagen kobenhavn kopenhagen copenhague
gothenburg goteborg
prague praha prag praga
warsaw warszawa warschau varsovie varsovia
krakow krakau cracow
moscow moskau moskva moscou moscu
athens athen athenes atenas athina
london londres londra
paris parigi
nuremberg nurnberg
hanover hannover
seville sevilla
beijing peking pekin
istanbul konstantinopel
new_york nueva_york nyc new_york_city ny
los_angeles la l.a.
san_francisco sf
washington_dc washington_d.c. dc
mumbai bombay
monday montag lundi lunes lunedi mon mo
tuesday dienstag mardi martes martedi tue tues di
wednesday mittwoch mercredi miercoles mercoledi wed mi
thursday donnerstag jeudi jueves giovedi thu thurs do
friday freitag vendredi viernes venerdi fri fr
saturday samstag sonnabend samedi sabado sabato sat sa
sunday sonntag dimanche domingo domenica sun so
dollar dollars usd us$ bucks $ dolar dolares cad aud
euro euros eur €
pound pounds gbp £ sterling quid
yen jpy ¥ 円
yuan rmb cny 元 renminbi
rupee rupees inr ₹ rs
franc francs chf franken
ruble rubles rouble roubles rub ₽ рублей руб рубля
won krw ₩ 원
peso pesos mxn
zloty zlotych pln zl zł
krona kronor kroner krone sek nok dkk kr
real reais brl r$
percent per_cent % prozent pourcent por_ciento percento pct pourcents
alabama al
alaska ak
arizona az
arkansas ar
california ca calif
colorado co
connecticut ct
delaware de
florida fl
georgia ga
hawaii hi
idaho id
illinois il
indiana in
iowa ia
kansas ks
kentucky ky
louisiana la
maine me
maryland md
massachusetts ma
michigan mi
minnesota mn
mississippi ms
missouri mo
montana mt
nebraska ne
nevada nv
new_hampshire nh
new_jersey nj
new_mexico nm
north_carolina nc
north_dakota nd
ohio oh
oklahoma ok
oregon or
pennsylvania pa penn
rhode_island ri
south_carolina sc
south_dakota sd
tennessee tn
texas tx
utah ut
vermont vt
virginia va
washington wa
west_virginia wv
wisconsin wi
wyoming wy
ontario on
quebec qc
british_columbia bc
mr mister herr monsieur senor sr signor signore m. sr. hr mr.
mrs ms frau madame mme senora sra signora mrs. ms.
number no nr # n° num
section sec § abschnitt
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
seventh 7th
eighth 8th
ninth 9th
tenth 10th
eleventh 11th
twelfth 12th
bavaria bayern baviere baviera
saxony sachsen saxe
hesse hessen
lower_saxony niedersachsen
tuscany toscana toskana
catalonia cataluna catalunya
andalusia andalucia
street st strasse str rue calle via straße
robert bob rob bobby
william bill will billy liam
richard rick dick
james jim jimmy
john jack johnny
michael mike mick
elizabeth liz beth betty eliza
margaret maggie peggy meg
katherine kate katie kathy catherine
thomas tom tommy
edward ed eddie ted
joseph joe joey
charles charlie chuck
daniel dan danny
samuel sam
benjamin ben
alexander alex sasha
matthew matt
nicholas nick
anthony tony
andrew andy drew
christopher chris
jennifer jen jenny
susan sue susie
steven steve stephen
"""


def _read() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _GROUPS.strip().replace("\n  ", " ").splitlines():
        names = {name.replace("_", " ") for name in line.split()}
        for name in names:
            found[name] |= names - {name}
    return {name: frozenset(others) for name, others in found.items()}


EQUIVALENTS: Final = _read()
"""Other names of a thing, by one of its names."""
