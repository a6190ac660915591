# What a date is the date of. A date near one of these verbs, or near one of these
# nouns with "of", says when the thing beside them (a war, a truce, a person, a
# country) began, ended, was signed, was born and so on. Two dates of one thing are
# compared only where the same is said to have happened to it, so what may be told of
# one thing at two times (elected, sworn in) stands in two sections.

# that it happened: the day of an event which is over in a day
happening occur
  words: struck; strikes; hit; hits; occurred; happened; took place; collapsed; exploded; sank; crashed; collided; derailed; was held; were held; killed
happening start
  words: begin/begins/began/begun/beginning; start/starts/started/starting; erupt*; broke out; break out; breaks out; broken out; commence*; got under way; got underway; beginning of; start of; onset of; outset of; went into effect; goes into effect; took effect; takes effect; came into effect; comes into effect; came into force; comes into force; entered into force; enters into force; entry into force of; went into force
happening end
  words: end/ends/ended/ending; finish*; conclude*; was over; were over; came to an end; came to a close; drew to a close; end of; conclusion of
happening last
  words: last*; was fought; were fought; raged; ran from; runs from
happening sign
  words: sign*; signing of
happening ratify
  words: ratify/ratifies/ratified; ratification of
happening birth
  words: born; birth of
happening death
  words: died; dies; passed away; was assassinated; was murdered; death of
happening founding
  words: founded; co-founded; establish*; set up; founding of; foundation of; establishment of
happening declaration
  words: declared independence; declared its independence; declared their independence; proclaimed independence; proclaimed its independence; proclaimed their independence
happening independence
  words: gained independence; gained its independence; won independence; won its independence; became independent; independence of
happening resign
  words: resign*; stepped down; steps down; quit; resignation of
happening appoint
  words: was appointed; were appointed; appointment of
happening elect
  words: was elected; were elected; was re-elected; election of
happening oath
  words: took office; takes office; was sworn in; were sworn in; sworn in; was inaugurated; inauguration of
happening adopt
  words: adopt*; was passed; were passed; adoption of; passage of
happening open
  words: opened; was opened; opening of
happening reopen
  words: reopened; was reopened; re-opened; reopening of
happening launch
  words: was launched; launch of
happening shut
  words: closed; shut down; closure of
happening publish
  words: publish*; was released; were released; publication of
happening arrest
  words: was arrested; were arrested; was detained; were detained; arrest of
happening sentence
  words: was sentenced; were sentenced; sentencing of
happening conviction
  words: was convicted; were convicted; conviction of

# Words beside one of these verbs by which it is not the only time.
happening again
  words: again; anew; once more; for the second time; for the third time; for the last time; for the first time since
