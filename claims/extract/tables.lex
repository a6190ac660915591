# What the columns of tables mean. Whoever has a table whose columns are called
# otherwise adds a name here; names meet without case, marks and line ends, so that
# "No. Injured" is "no injured" and "date_start" is "date start".
#
#   column ROLE     what a column is for, in any table
#     names         what such a column is called
#     tags          the HXL tag of such a column and the attributes that it must have
#   figure MEASURE  a column of figures, of a measure of the lexicon
#     names, tags   as above; words of "bound" before or behind a name make it one of a range
#     of            the profile that it belongs to; without one it is of any table
#     low, best, high   the columns of an interval; "best" alone is a plain figure
#     side          the column that names the party to which those counted belong
#     population    who is counted, beyond people
#     extent        stock: those who were so on one day; flow: all movements of a year, in which
#                   a person may count twice; at_most: the codebook also counts others in it
#     zero          unsaid: a 0 only says that nothing was recorded
#     note          what the codebook says, for whoever reads this file
#   profile NAME    an export that is told by its columns
#     title         what it is
#     marks         columns that it has, all of them
#     ROLE          the columns of a role, for places from the narrowest to the widest
#     kinds         what a cell of "kind" stands for, as a kind of the lexicon
#     exact         the cells of "precision" of places by which the narrowest place is known
#     spread        by how many days a date may be off, by the cell of "precision"
#     rows          add: rows of one place and day, or of one event, add up to its figure
#     keep          the cells of "role" with which a row counts
#     order         legal: the upper bound may lie below the lower one
#   words NAME      what cells may hold

# Any table.

column event
  names: event; event name; name of event; event title; incident; incident name; disaster;
    disaster name; crisis; crisis name; emergency; conflict; war; name
  tags: #event +name; #crisis +name; #event; #crisis

column kind
  names: kind; event type; type of event; disaster type; type of disaster; hazard; hazard type; incident type; cause; event category
  tags: #event +type; #cause; #crisis +type

column place
  names: place; location; site; town; city; village; locality; municipality; district; county; where
  tags: #loc +name; #loc; #adm5 +name; #adm4 +name; #adm3 +name; #adm2 +name

column region
  names: region; province; state; governorate; department; adm1; admin1
  tags: #adm1 +name

column country
  names: country; country name; country or territory; country territory; nation; country of asylum; asylum country;
    country or territory of asylum; country territory of asylum residence; host country; hosting country
  tags: #country +name

column date
  names: date; day; event date; date of event; date occurred; incident date
  tags: #date +occurred; #date

column start
  names: start; start date; date start; date from; from; begin; began; beginning; event start date
  tags: #date +start; #date +occurred +start

column end
  names: end; end date; date end; date to; to; until; ended; event end date
  tags: #date +end; #date +occurred +end

column year
  names: year; event year
  tags: #date +year

column precision
  names: date precision; date accuracy; accuracy

column asof
  names: as of; date reported; reporting date; reported on; report date; figure date; last updated
  tags: #date +reported

column measure
  names: measure; indicator; metric; category of figure; figure type; what
column value
  names: value; figure; number; count; amount; total; figures; people
  tags: #value
column low
  names: low; lower; minimum; min; low estimate; lower bound; lowest
column best
  names: best; best estimate; central; central estimate
column high
  names: high; upper; maximum; max; high estimate; upper bound; highest
column unit
  names: unit; units; unit of measure
column size
  names: household size; average household size; persons per household; people per household
column qualifier
  names: qualifier; quantifier; hedge

column source
  names: source; sources; source name; reported by; publisher; according to; source original
  tags: #meta +source; #meta +org
column url
  names: url; link; source url; source link; web
  tags: #meta +url
column skip
  names: id; iso; iso3; iso2; iso code; latitude; longitude; lat; lon; long; lng; note; notes; comment; comments;
    remarks; description; code; country code; row; index
  tags: #geo; #meta; #description; #country +code; #country +origin +code; #country +asylum +code; #adm1 +code; #adm2 +code; #adm3 +code; #event +id; #event +code

# Figures of any table.

figure deaths
  names: deaths; dead; killed; fatalities; death toll; number of deaths; number of dead; number killed;
    people killed; persons killed; people dead; no killed; no deaths; reported deaths; died; toll
  tags: #affected +killed
figure dead_and_missing
  names: dead and missing; dead or missing; deaths and missing
figure injured
  names: injured; wounded; injuries; number injured; number of injured; people injured; no injured; hurt
  tags: #affected +injured
figure missing
  names: missing; people missing; number missing; number of missing
  tags: #affected +missing
figure displaced
  names: displaced; people displaced; displaced people; displaced persons; number displaced; number of displaced
  tags: #affected +displaced
figure displaced
  names: idps; internally displaced; internally displaced persons; internally displaced people
  tags: #affected +idps
  extent: stock
figure refugees
  names: refugees; number of refugees
  tags: #affected +refugees
  extent: stock
figure asylum_seekers
  names: asylum seekers
  tags: #affected +asylum_seekers
  extent: stock
figure stateless
  names: stateless; stateless persons
  tags: #affected +stateless
  extent: stock
figure evacuated
  names: evacuated; people evacuated; number evacuated
  tags: #affected +evacuated
figure homeless
  names: homeless; made homeless; left homeless
figure returned
  names: returned; returnees; returns
figure affected
  names: affected; people affected; number affected; number of affected
figure arrested
  names: arrested; arrests; detained
figure captured
  names: captured; prisoners of war
figure rescued
  names: rescued; people rescued
figure survivors
  names: survivors; survived
figure hostages
  names: hostages; abducted; kidnapped
  tags: #affected +abducted
figure casualties
  names: casualties; total casualties
figure cases
  names: cases; number of cases
  tags: #affected +infected
figure magnitude
  names: magnitude; earthquake magnitude

# The Uppsala Conflict Data Program's events: each row is one incident. A row is compared
# as the attack at its place and day; those known only by a province or a month are
# not, and no row is ever the toll of its war.
profile ucdp_ged
  title: UCDP Georeferenced Event Dataset
  marks: dyad_name; type_of_violence; where_prec; date_prec; date_start; deaths_civilians
  kind: type_of_violence
  kinds: 1=attack; 2=attack; 3=attack
  place: where_coordinates; adm_2
  country: country
  start: date_start
  end: date_end
  precision: date_prec
  spread: 1=0; 2=6; 3=7; 4=31; 5=366
  located: where_prec
  exact: 1; 2; 3
  second: 3
  source: source_original
  rows: add
  order: legal
  skip: id; relid; year; active_year; code_status; conflict_dset_id; conflict_new_id; conflict_name; dyad_dset_id;
    dyad_new_id; dyad_name; side_a_dset_id; side_a_new_id; side_a; side_b_dset_id; side_b_new_id; side_b;
    number_of_sources; source_article; source_office; source_date; source_headline; where_description; adm_1;
    latitude; longitude; geom_wkt; priogrid_gid; country_id; region; event_clarity; gwnoa; gwnob
figure deaths
  of: ucdp_ged
  low: low; low_est
  best: best; best_est
  high: high; high_est
  note: best is the sum of the four columns of deaths; low and high are the lowest and the highest reliable claim
figure deaths
  of: ucdp_ged
  best: deaths_civilians
  population: civilians
  zero: unsaid
figure deaths
  of: ucdp_ged
  best: deaths_a
  side: side_a
  zero: unsaid
figure deaths
  of: ucdp_ged
  best: deaths_b
  side: side_b
  zero: unsaid
figure none
  of: ucdp_ged
  best: deaths_unknown
  note: those of whom it is not known on which side they were: a rest, and no count that a text gives

# The disasters of the Centre for Research on the Epidemiology of Disasters, of the
# present export and of the older one.
profile emdat
  title: EM-DAT, the International Disaster Database
  marks: disaster type; total deaths; total affected; start year
  event: event name
  kind: disaster subtype; disaster type
  place: location
  country: country
  year: start year
  month: start month
  day: start day
  endyear: end year
  endmonth: end month
  endday: end day
  zero: unsaid
  skip: disno; dis no; dis no.; year; seq; glide; historic; classification key; disaster group; disaster subgroup;
    disaster subsubtype; external ids; iso; subregion; region; continent; origin; associated types; associated dis;
    associated dis2; ofda bha response; ofda response; appeal; declaration; aid contribution; aid contribution 000 us;
    magnitude; magnitude scale; dis mag value; dis mag scale; latitude; longitude; local time; river basin; cpi;
    reconstruction costs 000 us; reconstruction costs adjusted 000 us; insured damage 000 us; insured damage adjusted 000 us;
    total damage 000 us; total damage adjusted 000 us; insured damages 000 us; total damages 000 us; reconstruction costs;
    admin units; admin1 code; admin2 code; geo locations; entry date; last update; adm level; gadm admin units
figure deaths
  of: emdat
  best: total deaths
  extent: at_most
  note: with the missing who are presumed dead, so that the dead alone may be fewer
figure injured
  of: emdat
  best: no injured; number injured
  note: with those in hospital
figure homeless
  of: emdat
  best: no homeless; number homeless
  note: whose house was destroyed or heavily damaged
figure none
  of: emdat
  best: no affected; total affected; number affected
  note: the total is of injured, affected and homeless, without the dead; what news calls affected is something else

profile emdat_old
  title: EM-DAT, as exported before 2020
  marks: dis no; disaster type; total deaths; total affected; year
  event: event name; disaster name
  kind: disaster type; disaster subtype
  place: location
  country: country
  year: year; start year
  month: month; start month
  day: day; start day
  endyear: end year
  endmonth: end month
  endday: end day
  zero: unsaid
  skip: dis no; seq; disaster group; disaster subgroup; country code; iso; region; continent; origin; associated dis;
    associated dis2; ofda response; appeal; declaration; aid contribution; dis mag value; dis mag scale; latitude; longitude;
    local time; reconstruction costs 000 us; reconstruction costs adjusted 000 us; insured damages 000 us;
    insured damages adjusted 000 us; total damages 000 us; total damages adjusted 000 us; cpi; glide; river basin
figure deaths
  of: emdat_old
  best: total deaths
  extent: at_most
figure injured
  of: emdat_old
  best: no injured
figure homeless
  of: emdat_old
  best: no homeless
figure none
  of: emdat_old
  best: no affected; total affected

# The Internal Displacement Monitoring Centre's updates: each row is a figure of one
# place and time for an event; the recommended ones of an event add up.
profile idmc_idu
  title: IDMC Internal Displacement Updates
  marks: displacement_type; qualifier; figure; displacement_start_date; event_name
  event: event_name
  kind: type; subtype; category
  place: locations_name; location; locations
  country: country
  start: event_start_date; displacement_start_date
  end: event_end_date; displacement_end_date
  qualifier: qualifier
  unit: unit
  size: household_size
  role: role
  keep: recommended figure; recommended; recommended_figure
  source: sources
  url: source_url
  rows: add
  skip: id; iso3; centroid; latitude; longitude; displacement_date; displacement_type; year; subcategory;
    standard_popup_text; standard_info_text; old_id; event_id; event_url; event_info; event_codes; event_code_types;
    locations_coordinates; locations_accuracy; locations_type; displacement_occurred; created_at; event_geojson; link
figure displaced
  of: idmc_idu
  best: figure
  note: people displaced by the event, a flow: a person may be counted twice

# The Global Internal Displacement Database: a row is a country and a year.
profile idmc_gidd
  title: IDMC Global Internal Displacement Database
  marks: iso3; year; conflict stock displacement
  country: name; country name; country territory; country
  year: year
  zero: unsaid
  skip: iso3; conflict stock displacement raw; conflict internal displacements raw; disaster internal displacements raw;
    disaster stock displacement raw; conflict new displacements raw; disaster new displacements raw
figure displaced
  of: idmc_gidd
  best: total stock displacement
  extent: stock
  note: people who were internally displaced on the last day of the year
figure displaced
  of: idmc_gidd
  best: conflict stock displacement
  extent: stock
  population: displaced by conflict
figure displaced
  of: idmc_gidd
  best: disaster stock displacement
  extent: stock
  population: displaced by disasters
figure new_displacements
  of: idmc_gidd
  best: conflict internal displacements; disaster internal displacements; conflict new displacements; disaster new displacements; internal displacements; new displacements
  extent: flow
  note: movements in the year, not people

# The same for the disasters of a year, each with its name.
profile idmc_disasters
  title: IDMC disaster events
  marks: event name; disaster internal displacements; hazard type
  event: event name
  kind: hazard sub type; hazard type; hazard category
  country: country territory; country; name; country name
  start: date of event start; start date; event start date
  year: year
  skip: iso3; hazard category; disaster internal displacements raw; event codes code type; event codes; glide numbers
figure displaced
  of: idmc_disasters
  best: disaster internal displacements

# UNHCR's Refugee Population Statistics: people at the end of a year, by country of
# origin and of asylum.
profile unhcr
  title: UNHCR Refugee Population Statistics
  marks: year; coo_name; coa_name; refugees
  origin: coo_name
  country: coa_name
  year: year
  zero: unsaid
  skip: coo; coo_iso; coa; coa_iso; coo_id; coa_id; ooc; oip; hst; other
figure refugees
  of: unhcr
  best: refugees
  extent: stock
figure asylum_seekers
  of: unhcr
  best: asylum_seekers
  extent: stock
figure displaced
  of: unhcr
  best: idps
  extent: stock
  note: those of concern to UNHCR; IDMC counts otherwise
figure stateless
  of: unhcr
  best: stateless
  extent: stock
figure returned
  of: unhcr
  best: returned_refugees; returned_idps
  extent: flow

profile unhcr_download
  title: UNHCR Refugee Population Statistics, as downloaded
  marks: year; country of origin; country of asylum
  origin: country of origin
  country: country of asylum
  year: year
  zero: unsaid
  skip: country of origin iso; country of asylum iso; country of origin code; country of asylum code; others of concern;
    other people in need of international protection; host community; others of concern to unhcr
figure refugees
  of: unhcr_download
  best: refugees under unhcr s mandate; refugees; refugees incl refugee like situations
  extent: stock
figure asylum_seekers
  of: unhcr_download
  best: asylum seekers
  extent: stock
figure displaced
  of: unhcr_download
  best: idps of concern to unhcr; idps
  extent: stock
figure stateless
  of: unhcr_download
  best: stateless persons; stateless
  extent: stock
figure returned
  of: unhcr_download
  best: returned refugees; returned idps; returned idpss
  extent: flow

# Words of cells.

# The sentence as which the name of an event is read.
words carrier
  cells: The % killed people.

words missing
  cells: -; --; –; —; n/a; na; n.a.; null; none; nil; nan; #n/a; ..; ...; …; unknown; unk; ?; not available; not reported; not known; no data; tbc; tbd; missing; x; countrywide; nationwide; various; several; throughout the country

words totals
  cells: total; totals; grand total; sum; subtotal; sub-total; overall; all; gesamt; summe; insgesamt; total général; totaal; totale; итого; всего

# Words in the head of a column or row that nobody adds up: shares, means, ranks, days, and
# what is among another column or row.
words unsummed
  cells: percent; percentage; pct; per; share; ratio; rate; average; avg; mean; median; index; density; rank; ranking; position;
    year; years; date; day; month; age; ages; id; code; price; score; growth; change; increase; decrease; difference; balance; cumulative; running; unique;
    distinct; different; maximum; minimum; max; min; highest; lowest; peak; which; whom; including; thereof; incl; excluding; excl;
    latitude; longitude; elevation; height; length; temperature; speed; rating; turnout; margin; swing; variance; deviation; std

# Words in the label of a row by which it may sum up some of the others.
words totalled
  cells: total; totals; subtotal; sub-total; subtotals; sum; overall; together; combined; altogether; gesamt; summe

words hedges
  cells: total=exact; exact=exact; exactly=exact; more than=more_than; over=more_than; at least=at_least; more than or equal=at_least;
    less than=less_than; fewer than=less_than; up to=at_most; less than or equal=at_most; approximately=approx; approx=approx;
    around=approx; about=approx; estimated=approx; circa=approx; nearly=approx; almost=approx

words signs
  cells: >=more_than; <=less_than; ≥=at_least; ≤=at_most; >==at_least; <==at_most; ~=approx; ≈=approx; ca.=approx; c.=approx; ca=approx; +=at_least

words persons
  cells: person; persons; people; individual; individuals; people (individuals); ind

# What a box of facts says of one party, before "of" and the party's name.
words sided
  cells: casualties and losses; casualties; losses; strength

words scales
  cells: thousands=thousand; in thousands=thousand; thousand=thousand; 000=thousand; 000s=thousand; in 000s=thousand; in 000=thousand; millions=million; in millions=million; million=million

words households
  cells: household; households; family; families; hh; hhs

words neutral
  cells: ind; num; total; reported; people; persons; value; all

words suffix
  cells: town; city; village; district; municipality; province; region; governorate; county; state; department; area; settlement; suburb; neighbourhood; sub-district; camp; oblast; raion;
    towns; cities; villages; districts; provinces; regions; counties; states; areas; governorates; departments; municipalities
