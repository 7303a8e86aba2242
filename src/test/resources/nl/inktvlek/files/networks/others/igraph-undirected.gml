Creator "igraph version 1.0.0 Sat Nov 28 22:48:01 2026"
Version 1
graph
[
  directed 0
  node
  [
    id 0
    name "a"
    label "Ayşe &quot;A&quot; &amp; Co"
    gemeente "Rotterdam"
  ]
  node
  [
    id 1
    name "b"
    label "René"
    gemeente "Rotterdam"
  ]
  node
  [
    id 2
    name "c"
    label "محمد"
    gemeente "Rotterdam"
  ]
  node
  [
    id 3
    name "d"
    label "Çınar <d>"
    gemeente "Rotterdam"
  ]
  edge
  [
    source 1
    target 0
    weight 0.5
    kind "kin"
  ]
  edge
  [
    source 2
    target 1
    weight 2
    kind "work"
  ]
  edge
  [
    source 2
    target 0
    weight 0.25
    kind "kin"
  ]
]
