"""The letters that stand over links and facts while one of them is to be reached."""

from itertools import islice, product

_LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""Those under the resting fingers first."""


def jump_letters(count: int) -> tuple[str, ...]:
    """Return letters for some things: one each, or two for some if there are more than 26.

    Only as many can be told apart as there are pairs of letters, 676; the others get none.

    >>> jump_letters(3), jump_letters(27)[25:]
    (('a', 's', 'd'), ('am', 'sa'))
    """
    if count <= len(_LETTERS):
        return tuple(_LETTERS[:count])
    pairs = ("".join(pair) for pair in product(_LETTERS, repeat=2))
    return (*islice(pairs, count), *("" for _ in range(count - len(_LETTERS) ** 2)))
