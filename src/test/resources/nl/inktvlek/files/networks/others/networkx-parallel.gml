graph [
  directed 1
  multigraph 1
  node [
    id 0
    label "a"
    gemeente "Rotterdam"
  ]
  node [
    id 1
    label "b"
    gemeente "Rotterdam"
  ]
  node [
    id 2
    label "c"
    gemeente "Rotterdam"
  ]
  node [
    id 3
    label "d"
    gemeente "Rotterdam"
  ]
  edge [
    source 0
    target 1
    key 0
    weight 0.5
    kind "kin"
  ]
  edge [
    source 0
    target 1
    key 1
    weight 1.0
    kind "work"
  ]
  edge [
    source 1
    target 2
    key 0
    weight 2.0
    kind "work"
  ]
  edge [
    source 2
    target 0
    key 0
    weight 0.25
    kind "kin"
  ]
]
