"""Foreign words that name a kind of body, as they stand in names no one translates."""

FOREIGN = frozenset(
    "Party Alliance Front Democratic Democracy People's People’s Council Movement Union Mouvement Parti "
    "Partido Partito Coalition Forces "
    "Committee Association Foundation Institute University League Congress Assembly Assemblée Bank Group "
    "Times Post News Herald Observer "
    "Tribune Journal Telegraph Agency Board Court Army Corporation Commission National United Brigade "
    "Brigades Bloc Reserve Airlines Airways "
    "Forum Center Centre Society Service Network Federation Organization Organisation Club Watch "
    "International".split()
)
