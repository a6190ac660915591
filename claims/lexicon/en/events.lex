# Kinds of events and the words that name them. Kinds are never mixed: a
# figure of an earthquake is not compared with one of a war.

# Phrases in which the noun of an event names none.
event none
  noun: fire brigade+; fire service+; fire department+; fire chief+; fire crew+; fire engine+; fire officer+; fire fighter+; fire station+; fire tender+; fire alarm+; firing squad+; attack helicopter+; attack dog+; heart attack+; war crime+; war veteran+; cold war; world war; crash barrier+; storm drain+; protest vote+; vote of confidence; opinion poll+; march past; bomb disposal; bomb squad+; bomb shelter+; war memorial+; strike action; hunger strike+; general strike+; protest song+; flood plain+; flood defence+; riot police; riot shield+; conflict of interest; truce supervision; election commission; tank battalion+

event war
  noun: war+; conflict+; civil war+; hostilities; fighting; ceasefire+; cease-fire+; truce+; armistice+; insurgency/insurgencies; genocide; military operation+; warfare; bloodshed; combat
  verb: battle*; invade*; besiege*
  example: The ceasefire was signed on 12 May 1994. => event_date exact 1994-05-12
  not: The mayor was born in a village. => event_date
event battle
  noun: siege+; battle+; offensive+; incursion+; invasion+

event quake
  noun: earthquake+; quake+; temblor+; tremor+; seism+
event aftershock
  noun: aftershock+
event tsunami
  noun: tsunami+
event flood
  noun: flood+; flooding; deluge+; flash flood+; inundation+
event storm
  noun: storm+; hurricane+; cyclone+; typhoon+; tornado/tornadoes; blizzard+; gale+
event landslide
  noun: landslide+; mudslide+; avalanche+; rockslide+; slide+
event eruption
  noun: eruption+
event fire
  noun: fire/fires; blaze+; wildfire+; bushfire+; inferno

event explosion
  noun: explosion+; blast+; bombing+; bomb+; suicide bomber+; bomb attack+; car bomb+; suicide bombing+; detonation+; suicide attack+
  verb: explode*; detonate*
event attack
  noun: attack+; assault+; strike+; air strike+; airstrike+; air raid+; raid+; shelling+; bombardment+; massacre+; ambush/ambushes; rocket attack+; missile strike+; drone strike+; assassination+; clash/clashes; crackdown+
  verb: bomb*; shell*; ambush*; storm*; attack*
event shooting
  noun: shooting+; gun attack+; mass shooting+; gunfire; open/opens/opened/opening fire; open-fire; came under fire; come under fire; exchange/exchanges of fire; exchange* fire; small arms fire; gunman; gunmen; shot dead; shot and killed; gunned down; stray bullet+
event crash
  noun: crash/crashes; collision+; derailment+; plane crash/crashes; train crash/crashes; air disaster+; accident+; sinking; capsizing; shipwreck+
  verb: crash*; derail*; collide*; capsize*
event collapse
  noun: collapse+; cave-in+
event riot
  noun: riot+; rioting; unrest; disturbance+; uprising+; revolt+; rebellion+; revolution+
event protest
  noun: protest+; demonstration+; rally/rallies; march/marches; vigil+; sit-in+
event epidemic
  noun: outbreak+; epidemic+; pandemic+; virus; flu; swine flu; cholera; disease+; infection+
event piracy
  noun: piracy; hijacking+; pirate attack+
event cable
  noun: cable cut+; cable damage; cable break+; outage+; disruption+
event hostage
  noun: hostage crisis; siege; kidnapping+; abduction+
event election
  noun: election+; vote+; referendum+; poll+; ballot+
event talks
  noun: talks; summit+; negotiation+; meeting+; conference+

# A cue says which event a clause speaks of.
cue
  switch: another; second; third; fourth; fifth; separate; separately; similar; elsewhere; other; in an earlier; in a previous; in a separate; in a similar; different; in another
  back: it; the quake; the earthquake; the temblor; the tremor; the war; the conflict; the fighting; the attack; the attacks; the blast; the explosion; the bombing; the shooting; the crash; the accident; the disaster; the fire; the blaze; the flood; the floods; the storm; the hurricane; the cyclone; the typhoon; the collapse; the violence; the clashes; the riots; the protests; the outbreak; the massacre; the incident; the strike; the raid; the siege; the offensive; the tragedy; this; that; the ceasefire; the cease-fire; the truce
  aggregate: this year; so far this year; since the war began; since the conflict began; since the fighting began; nationwide; in recent years; over the years; each year; in total since; over the past; in the past; in the last; over the last; since the start of; since the beginning of
  after: subsequent; ensuing; resulting; later; following

# Names so common that sharing them says nothing about the event.
rarity
  common: us; u.s; usa; america; american; americans; united states; uk; u.k; britain; british; eu; e.u; european; europe; un; u.n; united nations; nato; russia; russian; russians; moscow; washington; london; paris; beijing; china; chinese; france; french; germany; german; asia; asian; africa; african; western; west; eastern; northern; southern; reuters; ap; afp; bbc; cnn; al jazeera; associated press; red cross; red crescent; president; minister; security council; human rights watch; amnesty; amnesty international; world health organization; who; middle east; islamic; muslim; muslims; christian; arab; god; internet; facebook; twitter; google
