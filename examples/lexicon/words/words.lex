measure wells
  thing: well+
  example: The flood spoiled 12 wells. => wells exact 12
  not: Twelve people slept well. => wells

measure deaths
  object: !liquidate*; axe*
