# Verbs that say one thing of what is counted, by classes. Figures of things (boats,
# cables, rifles) are compared only where the same is said of them: two cables that
# were cut are not two that were laid. "words" are verbs that say it of their object,
# or of the subject of their passive; "acts" say it of their own subject.

verb seize
  words: seize*; confiscate*; recover*; impound*; find/finds/found/finding; discover*; unearth*; capture*; intercept*; haul*; uncover*; seizure of; discovery of; nab/nabbed/nabbing
  example: Police seized 60 rifles in the raid. => weapons exact 60
  not: The rifles were 60 years old. => weapons
verb damage
  words: damage*; cut/cuts/cutting; sever*; snap/snaps/snapped; break/breaks/broke/broken; rupture*; disrupt*; brought down; knocked out; lost; damage to; damages to; damage is to; damage was to; damage was done to; damage done to; cuts to; cuts in; breaks in; faults in
  acts: fail*; broke; snapped; went down; suffered damage; suffered severe damage; are down; were down
  example: Two undersea cables were cut off Kelmar. => cables exact 2
  not: The cable is 85 km long. => cables
verb destroy
  words: destroy*; level/levels/levelled/leveled/levelling/leveling; flatten*; raze*; wreck*; demolish*; gut/gutted; burn/burned/burnt down; obliterate*; reduced to rubble; reduced to ruins; set ablaze; set on fire; torch*; destruction of; demolition of; burning of
  example: The slide destroyed 60 houses. => buildings exact 60
  not: The mayor, 60, destroyed the letter. => buildings
verb collapse
  acts: collapse*; caved in; fell down; gave way
verb hit
  among: fire
  acts: hit/hits/hitting; strike/strikes/struck; land*; fell on; fell; explode*; slammed into; crashed into; rained down
verb fire
  words: fire/fires/fired; launch*; lob/lobs/lobbed; hurl*; unleash*; dropped; responded with; replied with; retaliated with; hit back with; answered with
verb attend
  words: sent; deploy*; dispatch*; called out; called in; mobilise*; mobilize*; drafted in
  acts: tackle*; fight/fights/fought; battle*; attend*; responded; rushed to; worked to; in attendance
verb escape
  acts: escape*; flee/flees/fled; got away; managed to escape; managed to flee; managed to get away
verb cancel
  words: cancel/cancels/cancelled/canceled; ground*; divert*; suspend*; delay*; cancellation of; suspension of; grounding of
verb close
  words: close*; shut/shuts; closure of; closing of
verb loot
  words: loot*; smash*; ransack*; vandalise*; vandalize*; looting of; ransacking of
verb cull
  words: cull*; slaughter*; culling of; slaughter of
verb sink
  words: sink/sinks/sank/sunk/sunken; scuttle*; sinking of
  acts: sank; capsize*
verb hijack
  words: hijack*; commandeer*; hijacking of; hijack of
verb attack
  words: attack*; bomb*; shell*; target*
verb isolate
  words: isolate*; strand*
verb flood
  words: flood*; inundate*; submerge*; swamp*; flooding of
verb felt
  words: felt; record*; register*
  acts: followed; struck; shook; jolted

# What money was for.
verb loss
  words: damage; damages; loss/losses
verb aid
  words: pledge*; donate*; aid; relief; grant+; contribute*
verb ransom
  words: ransom+
verb theft
  words: stole; stolen; theft; robbed; embezzle*
