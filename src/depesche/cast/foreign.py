"""Foreign words that name a kind of body, as they stand in names no one translates."""

FOREIGN = frozenset(
    "Party Alliance Front Democratic Democracy People's People’s Council Movement Union Mouvement Parti "
    "Partido Partito Coalition Forces "
    "Committee Association Foundation Institute University League Congress Assembly Assemblée Bank Group "
    "Times Post News Herald Observer "
    "Tribune Journal Telegraph Agency Board Court Army Corporation Commission National United Brigade "
    "Brigades Bloc Reserve Airlines Airways "
    "Forum Center Centre Society Service Network Federation Organization Organisation Club Watch "
    "International Holdings Holding Partners Industries Technologies Systems Motors Airlines Studios Pictures Records "
    "Entertainment Laboratories Institution Trust Union Authority".split()
)
NO_NAME = frozenset(
    "Time Day Night Week Year Cup Open Award Awards Prize World Champions Championship Tour Race Festival Show "
    "Games Olympics Summit Act Bill Deal Project Operation Mission Program Programme System Station Street "
    "Road Standard Action Plan Code Law Treaty Report Review Guide Book Song Album Band Live Big Great Grand "
    "Black White Red Blue Team Science Quick Step Cell Broadcast Plant Health Care Food Water Air Land House "
    "Home School College Business Finance Trade Market Stock Fund Credit Card Phone Mobile Computer Security "
    "Defense Defence Space Force Guard Mountain Valley River Beach Castle Palace Tower Hotel Mall Store Shop "
    "Brand New Old Young First Second Last Top Best Free Public Global Universal American European British "
    "French German Green Golden Super Power Energy Gas Oil Sky Star Sun Moon Rock Music Media Online Web Net "
    "Data".split()
)
"""English words that make no German report's run of capitals a name of somebody."""
