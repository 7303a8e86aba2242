"""Writes the files beside it with networkx (3.6.1) and igraph (1.0.0): a small invented network.

Three people who know each other one way and both ways, one more whom nobody knows; weights, a kind, an accent, quotation
marks, and letters of other alphabets. Run: python3 make.py
"""
import pathlib
import igraph
import networkx as nx

here = pathlib.Path(__file__).parent
people = {"a": "Ayşe \"A\" & Co", "b": "René", "c": "محمد", "d": "Çınar <d>"}
ties = [("a", "b", 0.5, "kin"), ("b", "c", 2.0, "work"), ("c", "a", 0.25, "kin")]

for name, kind in (("directed", nx.DiGraph), ("undirected", nx.Graph), ("parallel", nx.MultiDiGraph)):
    g = kind()
    for code, label in people.items():
        g.add_node(code, label=label, gemeente="Rotterdam")
    for source, target, weight, relation in ties:
        g.add_edge(source, target, weight=weight, kind=relation)
    if name == "parallel":
        g.add_edge("a", "b", weight=1.0, kind="work")
    nx.write_gexf(g, here / f"networkx-{name}.gexf")
    nx.write_graphml(g, here / f"networkx-{name}.graphml")
    nx.write_gml(g, here / f"networkx-{name}.gml")
    # networkx writes quotation marks within a label as they are, which nobody can read
    plain = nx.relabel_nodes(g, {code: label.replace('"', "'") for code, label in people.items()})
    for _, values in plain.nodes(data=True):
        values.clear()
    for *_, values in plain.edges(data=True):
        values.pop("kind", None)
    nx.write_pajek(plain, here / f"networkx-{name}.net")

for name, directed in (("directed", True), ("undirected", False)):
    g = igraph.Graph(directed=directed)
    g.add_vertices(list(people), attributes={"label": list(people.values()), "gemeente": ["Rotterdam"] * 4})
    g.add_edges([tie[:2] for tie in ties], attributes={"weight": [t[2] for t in ties], "kind": [t[3] for t in ties]})
    g.write_graphml(str(here / f"igraph-{name}.graphml"))
    g.write_gml(str(here / f"igraph-{name}.gml"))
    g.vs["name"] = [label.replace('"', "'") for label in people.values()]
    g.write_pajek(str(here / f"igraph-{name}.net"))
