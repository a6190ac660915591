# What the region counts.
measure wells
  topic: property
  label: number of wells
  unit: wells
  needs: noun

measure deaths
  label: number of dead
