# What a date is the date of. A date near one of these verbs, or near one of these
# nouns with "of", says when the thing beside them (a war, a truce, a person, a
# country) began, ended, was signed, was born and so on. Two dates of one thing are
# compared only where the same is said to have happened to it.

happening start
  words: begin/begins/began/begun/beginning; start/starts/started/starting; erupt*; broke out; break out; breaks out; broken out; commence*; got under way; got underway; beginning of; start of; onset of; outset of; went into effect; goes into effect; took effect; takes effect; came into effect; comes into effect; came into force; comes into force; entered into force; enters into force; entry into force of; went into force
happening end
  words: end/ends/ended/ending; finish*; conclude*; was over; were over; came to an end; came to a close; drew to a close; end of; conclusion of
happening sign
  words: sign*; initialled; initialed; signing of
happening ratify
  words: ratify/ratifies/ratified; ratification of
happening birth
  words: born; birth of
happening death
  words: died; dies; passed away; death of
happening founding
  words: founded; co-founded; establish*; set up; founding of; foundation of; establishment of
happening independence
  words: declared independence; declared its independence; declared their independence; gained independence; gained its independence; won independence; won its independence; became independent; proclaimed independence; proclaimed its independence; independence of
happening resign
  words: resign*; stepped down; steps down; quit; left office; resignation of
happening appoint
  words: appoint*; took office; takes office; sworn in; was inaugurated as; inauguration of; was elected; appointment of
happening adopt
  words: adopt*; was passed; were passed; adoption of; passage of
happening open
  words: opened; reopened; re-opened; opening of; reopening of
happening shut
  words: closed; shut down; closure of
happening publish
  words: publish*; was released; were released; publication of
happening arrest
  words: was arrested; were arrested; was detained; were detained; arrest of
happening sentence
  words: was sentenced; were sentenced; was convicted; were convicted; sentencing of
happening capture
  words: fell to; was captured; were captured; captured; fall of; capture of
happening last
  words: last*; was fought; were fought; raged; ran from; runs from
