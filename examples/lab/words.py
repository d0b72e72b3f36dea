"""Short texts whose answer is known, as they are put together from parts: enough of them, and
believable, to fill a lab with. Not data to train on.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

THINGS = {
    "en": [
        "The headphones", "This kettle", "The hotel room", "The train to the coast", "The new app",
        "Our guide", "The bakery round the corner", "The winter coat", "The delivery", "The museum",
        "The second season", "The repair shop", "The phone's camera", "The language course",
    ],
    "ar": [
        "السماعة", "هذه الغلاية", "غرفة الفندق", "رحلة القطار إلى الساحل", "الواجهة الجديدة",
        "خدمة التوصيل", "المعطف الشتوي", "الموسم الثاني", "ورشة الإصلاح", "كاميرا الهاتف",
        "دورة اللغة", "مكتبة الحي",
    ],
}  # fmt: skip
ENDS = {
    "en": {
        "positive": [
            "did everything it promised and then some.", "made my week, honestly.",
            "was worth every cent we paid.", "is the best I have had in years.",
            "surprised me: fast, quiet and friendly.",
        ],
        "negative": [
            "broke on the second day and nobody answers.", "was a waste of an evening.",
            "smelled of smoke and cost twice what was said.", "is slower than the one it replaced.",
            "left us waiting for two hours without a word.",
        ],
        "neutral": [
            "comes in two sizes and three colours.", "opens at nine and closes at six.",
            "replaces the model from last year.", "is next to the old post office.",
        ],
        "mixed": [
            "looks lovely but stopped working within a month.",
            "was friendly enough, though far too expensive.",
            "starts well and then loses its way, still I laughed.",
        ],
    },
    "ar": {
        "positive": [
            "فاقت ما توقّعته بكثير.", "تستحق كل قرش دفعته.", "أسعدتني وسأعود إليها قريبًا.",
            "سريعة وهادئة ومتقنة.",
        ],
        "negative": [
            "تعطّلت في اليوم الثاني ولم يُجب أحد.", "أضاعت وقتي ومالي.",
            "أسوأ ممّا كانت عليه العام الماضي.", "تركتنا ننتظر ساعتين بلا خبر.",
        ],
        "neutral": [
            "تأتي بمقاسين وثلاثة ألوان.", "تبدأ في التاسعة وتنتهي في السادسة.",
            "تقع بجانب البريد القديم.",
        ],
        "mixed": [
            "جميلة لكنها تعطّلت بعد شهر.", "لطيفة غير أنها باهظة الثمن.",
        ],
    },
}  # fmt: skip


NEWS = (
    "افتتحت شركة الأفق مصنعها الثاني في مدينة صحار يوم 12 مايو بحضور المهندس سالم الحارثي، وتقول"
    " الشركة إنها ستوظّف مئتي مهندس قبل نهاية عام 2027. وزار الوفد بعد ذلك متحف مسقط الوطني، حيث"
    " عُرضت مخطوطة «كتاب المناظر» لابن الهيثم."
)
NAMES = {
    "شركة الأفق": "organisation", "صحار": "place", "12 مايو": "date", "سالم الحارثي": "person",
    "عام 2027": "date", "متحف مسقط الوطني": "organisation", "مسقط": "place",
    "كتاب المناظر": "product", "ابن الهيثم": "person",
}  # fmt: skip


def names() -> list[dict[str, Any]]:
    """The names in `NEWS`, as spans: one lies within another, one begins within a word."""
    return [
        {"start": at, "end": at + len(quote), "label": label, "quote": quote}
        for quote, label in NAMES.items()
        for at in [NEWS.index(quote)]
    ]


def sentiments() -> Iterator[tuple[dict[str, Any], str]]:
    """(payload, known sentiment), in English and Arabic by turns."""
    made = {
        lang: [
            (f"{thing} {end}", sentiment)
            for sentiment, ends in ENDS[lang].items()
            for thing, end in itertools.product(THINGS[lang], ends)
        ]
        for lang in ("en", "ar")
    }
    for pair in itertools.zip_longest(made["en"], made["ar"]):
        for one in filter(None, pair):
            yield {"text": one[0]}, one[1]


def preferences() -> Iterator[tuple[dict[str, Any], str]]:
    """(payload of two replies, the better one): small sums, right in one reply and wrong in the
    other; and in some neither is better.
    """
    for n in range(2, 62):
        asked = f"How many minutes are {n} hours and {n % 7} minutes?"
        right, wrong = 60 * n + n % 7, 60 * n - n % 5 - 1
        good = f"**{right} minutes.** An hour has 60, so {n} × 60 = {60 * n}, and {n % 7} more."
        bad = f"That would be **{wrong} minutes**, since an hour has about 60."
        replies = [good, bad] if n % 2 else [bad, good]
        if n % 9 == 0:
            replies, better = [good, f"{n} × 60 + {n % 7} = **{right}** minutes."], "tie"
        else:
            better = "a" if n % 2 else "b"
        yield _preference(asked, replies), better
        lasts = f"كم دقيقة في {n} ساعات و{n % 7} دقائق؟"
        replies = [f"{right} دقيقة، لأن الساعة 60 دقيقة.", f"حوالي {wrong} دقيقة."]
        yield _preference(lasts, replies if n % 2 else replies[::-1]), "a" if n % 2 else "b"


def _preference(asked: str, replies: list[str]) -> dict[str, Any]:
    return {
        "prompt": [{"role": "user", "content": asked}],
        "replies": [{"text": reply} for reply in replies],
    }
