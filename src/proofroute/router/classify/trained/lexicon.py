"""Words by what they are about, in eight languages: what no training text happened to say is known, too.

Words of more than six letters stand for all that begin with the same six, so endings need no entry.
"""
# ruff: noqa: E501 - lists of words

from typing import Final

STEM: Final = 6

_CLASSES: Final[dict[str, str]] = {
    "PROVE": "prove proves proved proving proof proofs disprove demonstrate demonstration establish deduce deduction qed refute refutation lemma theorem corollary pf "
    "beweis beweise beweisen beweist bewiesen widerlege widerlegen zeige zeigen herleiten herleitung démontrer démontre démontrez démonstration prouver prouve prouvez preuve montrer montre montrez "
    "demuestra demostrar demuestre demostración prueba probar demuéstralo dimostra dimostrare dimostrazione demonstre prove provar demonstração "
    "证明 求证 论证 反证 推导 証明 示せ 示しなさい 示して 背理法 帰納法",
    "RIGOR": "rigorous rigorously rigor justify justification argue argument arguments reasoning airtight watertight incontestable convince convincingly convincing induction contradiction contrapositive counterexample axiom axioms pigeonhole "
    "hypothesis implication tautology infer inference derive derivation conclusive strict strictly formally formal valid sound soundness certainty guarantee settle persuade "
    "begründe begründen begründung streng argumentiere gegenbeispiel widerspruch induktion récurrence justifier justifie rigoureusement raisonnement absurde établir contre-exemple contradicción inducción justifica rigor razona contraejemplo induzione "
    "严格 反例 归纳 说明为什么 理由 導いて",
    "FORMAL": "sorry lean coq isabelle mathlib theorem smt peano hoare",
    "WHY": "why pourquoi warum weshalb wieso perché 为什么 なぜ",
    "SHOW": "show shows showing",
    "CALC": "calculate calculation compute evaluate solve simplify integrate differentiate factorise factorize minimise minimize maximise maximize approximate subtract multiply "
    "berechne berechnen rechne löse lösen vereinfache ableiten leite bestimme calcule calculer calculez résous résoudre résolvez simplifie développer développe dérivée calcula calcular resuelve halla hallar simplifica deriva calcola risolvi calcule resolva "
    "计算 求解 化简 解方程 解不等式 等于 求函数 求它 求面积 計算 求め 解いて 解きなさい",
    "FIND": "find determine trouve trouver encuentra trova encontre",
    "MANY": "几天 几小时 几个 多少 多长 多大 何個 何枚 いくつ いくら 何km 何人 combien cuánto cuánta cuántos cuántas quanto quanti quantos wieviel",
    "AMOUNT": "percent percentage probability likely odds chance average mean median variance deviation ratio fraction total sum area volume perimeter circumference radius diameter speed slope remainder interest discount rate quantity concentration half-life height distance length ways digits result figure value gross net growth "
    "prozent wahrscheinlichkeit durchschnitt fläche flächeninhalt volumen summe umfang ergebnis verhältnis geschwindigkeit probabilité moyenne aire pourcent surface somme vitesse périmètre probabilidad promedio área volumen suma perímetro velocidad media capital "
    "概率 面积 周长 体积 平均 速度 原价 之和 半径 確率 面積 体積 平均 合計 割引 時速",
    "MATHS": "sin cos tan ln arcsin arctan equation equations polynomial integral derivative matrix eigenvalue eigenvalues eigenvectors determinant logarithm log sqrt sine cosine tangent factorial gcd lcm prime primes integer integers divisible modulo quadratic vertex limit series sequence arithmetic geometric binomial permutation combination combinations diagonal hypotenuse triangle rectangle square cube circle cone sphere cylinder decimal root roots exponent inequality "
    "gleichung ableitung nullstelle nullstellen wurzel dreieck quader würfel kreis équation intégrale limite triangle pgcd ppcm ecuación integral límite triángulo fracción equazione equação 方程 不等式 导数 积分 极值 数列 三角形 函数 整数 質数 素数 自然数 方程式 積分 数列 整数 奇数 偶数 三角形",
    "VARIABLE": "x z n k",
    "ABSTRACT": "irrational rational continuous converges convergent bounded injective surjective bijective group subgroup abelian cyclic ring field ideal topology compact hausdorff metric hilbert commute commutative transitive reflexive symmetric countable uncountable subset finite infinite infinitely homomorphism isomorphism graph vertices lim sup epsilon monotone cauchy eigenfunctions differentiable harmonic "
    "stetig beschränkt konvergiert abzählbar rational irrational teilmenge gruppe monoton suite convergente continue bornée irrationnel sous-groupe croissante sucesión irracional acotada primo conjunto 无理数 连续 收敛 奇数 偶数 整除 任意 存在 収束 無理数 連続 任意",
    "UNIT": "km m cm mm kg g mg ml l litre litres liter liters metre metres meter meters kilometres mile miles hour hours minute minutes second seconds day days week weeks month months year years euro euros dollar dollars pound pounds cents € $ £ % degrees h s km/h stunden minuten tage euro heures jours minutes horas días minutos años 小时 公里 厘米 元 円 分 度",
    "PROGRAM": "function functions program programme script class method methods api endpoint query regex macro algorithm snippet loop app code codes coding server database sql implementation function() recursion recursive array string pointer variable compiler thread threads async repository commit branch webpage website html css dockerfile container kernel terminal shell command one-liner bot decorator unit test tests module package library library formula spreadsheet stack queue linked hash pipeline parser parse notebook cron crontab dataframe "
    "funktion programm skript schleife quelltext fonction programme boucle requête commande función programa bucle consulta clase funzione programma função 函数 程序 代码 脚本 算法 爬虫 组件 报错 時間計算量 関数 プログラム コード スクリプト メソッド エラー アルゴリズム",
    "LANGUAGE": "python java javascript typescript js ts c++ c# golang rust ruby kotlin swift php bash powershell perl haskell scala lua matlab julia fortran cobol prolog scheme lisp r vba excel verilog arduino numpy pandas pytorch tensorflow scipy matplotlib react vue angular node npm django flask express docker kubernetes terraform git github linux ubuntu postgres postgresql mysql sqlite mongodb spark unity godot pygame jquery flexbox latex awk sed jq redis kafka nginx apache aws azure gcp lambda elasticsearch graphql grpc webpack vite svelte nextjs spring hibernate gradle maven clojure elixir erlang dart flutter rails laravel wordpress android xcode opencv keras sklearn dbt snowflake bigquery oauth jwt websocket vscode intellij makefile clang gdb valgrind wasm qt gtk tkinter streamlit fastapi pydantic sqlalchemy systemd ssh tcp dns ffmpeg gnuplot cors http strcpy vim emacs airflow solidity antlr jql ggplot2 conda pip jenkins junit pytest jest yaml cuda mpi ros jira dax basic gcc cmake",
    "BUG": "error errors exception bug bugs debug crash crashes crashed traceback segfault compile compiles refactor undefined nullpointerexception stacktrace nan overflow deadlock typeerror keyerror valueerror indexerror recursionerror deprecated fehler fehlermeldung absturz erreur plante falla エラー 报错",
    "CODE": "implement implements implementing refactor debug deploy install mock parallelise vectorise port scrape implementiere programmiere implementar implementa implémenter implémente 编写 实现 実装",
    "EXTRACT": "extract extracts extraction tabulate parse populate structure categorise categorize itemise itemize enumerate digitise extrahiere entnimm entnehmen trage notiere herausschreiben extrais extraire relève relevez récupère repère extrae extraer saca identifica rellena estrai elenca extraia retire 提取 抽取 抽出 整理 列出 找出 抜き出 書き出 列挙 リストアップ",
    "LIST": "list identify name note mark tag pick copy collect return fill give get take pull sort map label quote liste nenne suche hole hol gib erstelle liste donne indique cite sors haz ordena copia dame 给出 返回",
    "TABLE": "json csv table yaml xml column columns row rows field fields key keys schema record records attribute attributes list array bullet object objects entities ner slots tabelle liste spalte spalten tableau colonne champs tabla lista campo campos columnas tabella 表格 表 字段 项目 項目",
    "SOURCE": "text passage mail email emails invoice receipt letter message log minutes paragraph document article abstract excerpt below following sentence sentences contract cv resume report review reviews transcript bulletin thread chat diary bill brochure notes memo label "
    "mail rechnung brief protokoll satz absatz nachricht vertrag texte courrier phrase facture avis texto mensaje aviso frase factura contrato testo texto 下面 文中 短文 合同 发票 简历 日志 以下 文章 領収書 メール 履歴書 下記",
    "ENTITY": "names dates prices amounts addresses phone numbers persons people places companies cities quantities ingredients dates total vendor deadline owner customer iban personen orte beträge termine zutaten noms dates montants ingrédients personnes nombres fechas precios correos 姓名 电话 地址 日期 金额 时间 公司 人名 日付 会社名 金額 住所 商品名",
    "FORM": "poem poems poetry haiku sonnet limerick ballad ode elegy villanelle verse verses stanza rhyme rhymes rhyming couplet couplets quatrain acrostic rap song songs lyrics lullaby anthem shanty tune chorus refrain story stories tale tales fable fairy legend myth novel novella screenplay scene sketch playlet dialogue monologue soliloquy joke jokes pun puns riddle tagline slogan slogans jingle motto toast eulogy obituary epitaph parody satire diary caption captions blog anecdote thriller horror comedy tragedy fiction microfiction fanfic prose epic saga tongue-twister ending alliteration noir flirt pickup rpg dnd plot nursery horoscope backstory pitch musical theatre cartoon comic skit speech villain chant tweets bedtime vignette memoir "
    "gedicht gedichte reim reime vierzeiler lied märchen geschichte kurzgeschichte gutenachtgeschichte witz dialog monolog szene krimi werbespruch fabel ballade poème chanson conte histoire haïku fable slogan légende comptine sonnet monologue poema cuento canción historia microrrelato haiku eslogan novela chiste diálogo leyenda guion poesia filastrocca racconto conto diálogo história "
    "诗 诗歌 故事 小说 散文 童话 歌词 剧本 广告语 笑话 对联 传说 藏头诗 主持词 詩 俳句 短歌 物語 小説 歌詞 漫才 台本 童話 脚本 日記 キャッチコピー",
    "INVENT": "invent imagine compose pretend roleplay role-play personify fictional imaginary fantasy playful funny witty spooky whimsical poetic character hero heroine dragon wizard pirate ghost princess superhero mascot mythical parody satirical lyrically continue retell brainstorm "
    "erfinde dichte reime erzähl erzähle stell denk verfasse drachen invente imagine raconte compose rédige inventa invéntate cuéntame imagina redacta crea inventa crie imagine 编 续写 以…为题 假装 仿照 口吻 想象 詠んで 作って なりきって 舞台",
    "WRITE": "write draft craft pen make create generate tell build design rewrite describe schreib schreibe écris écrire escribe escriba haz scrivi escreva faça 写 帮我 書いて 作成",
    "TELL": "explain what's what who when where which difference compare describe overview history tips advice recommend should opinion meaning mean means pros cons best suggest help plan reasons famous good "
    "erkläre was wer wann wo wie unterschied tipps soll sollte empfehlen explique qui quand où comment quelle quel conseils différence explica qué quién cuándo dónde cómo consejos diferencia chi cosa come quem como quais 是什么 什么是 谁 怎么 哪些 介绍 建议 区别 とは 何ですか どこ 教えて おすすめ 違い",
    "REWORD": "summarise summarize summary translate translation paraphrase rephrase proofread shorten reword reformulate concise grammar tl;dr polite politer friendlier formal "
    "übersetze übersetzen zusammenfassen fasse formuliere höflicher freundlicher résume résumer traduis traduire corriger corrige resume resumir traduce traducir corrige traduci riassumi traduza resuma 翻译 总结 概括 改写 改得 翻訳 要約",
    "LIFE": "feel feeling friend friends boss colleague parents mother husband wife kids child children job career interview health doctor sleep stress diet travel visit trip restaurant recipe cook food weather movie book books country capital city war president famous religion culture",
    "NOT": "no not don't dont without never forget aside needn't isn't rather nothing instead kein keine keinen nicht ohne sans pas ni sin nada non senza sem não 不要 不用 不需要 无需 しないで なしで",
    "JUST": "just only simply merely nur seulement solo solamente 只 只要 だけ",
    "PERSONA": "act persona role pretend assume playing actor",
    "GREET": "hi hello hey thanks thank morning hola hallo bonjour ciao 你好 こんにちは",
}

_PHRASES: Final[dict[str, str]] = {
    "how many": "MANY", "how much": "MANY", "how long": "MANY", "how far": "MANY", "how old": "MANY", "how high": "MANY", "how tall": "MANY", "how fast": "MANY", "how likely": "MANY", "how big": "MANY",
    "wie viel": "MANY", "wie viele": "MANY", "wie lange": "MANY", "wie groß": "MANY", "wie hoch": "MANY", "wie weit": "MANY", "wie alt": "MANY",
    "work out": "CALC", "how to": "HOW", "how do": "HOW", "how can": "HOW", "how does": "HOW", "how should": "HOW", "how did": "HOW", "wie kann": "HOW",
    "show that": "PROVE", "shows that": "PROVE", "showing that": "PROVE", "show why": "PROVE", "dass die": "THAT", "explain why": "WHY",
    "act as": "PERSONA", "you are": "PERSONA", "you're a": "PERSONA", "you're an": "PERSONA", "as a": "PERSONA", "as an": "PERSONA", "imagine you": "PERSONA", "imagine you're": "PERSONA", "pretend to": "PERSONA", "pretend you": "PERSONA", "pretend you're": "PERSONA", "play the": "PERSONA", "du bist": "PERSONA", "eres un": "PERSONA", "tu es": "PERSONA",
    "style of": "INVENT", "manner of": "INVENT", "voice of": "INVENT", "make up": "INVENT", "come up": "INVENT", "think up": "INVENT", "point of view": "INVENT", "role playing": "INVENT", "names for": "INVENT", "name for": "INVENT", "ideas for": "INVENT", "tell me": "TELLME", "write out": "LIST", "write down": "LIST",
    "pull out": "EXTRACT", "pick out": "EXTRACT", "fill in": "EXTRACT", "fill this": "EXTRACT", "go through": "EXTRACT", "out of": "OUTOF", "turn into": "INTO", "turn the": "INTO", "turn this": "INTO", "put the": "INTO", "put this": "INTO", "convert the": "INTO", "from the": "FROM", "from this": "FROM", "from these": "FROM", "in this": "FROM", "in the": "IN", "mentioned": "FROM",
    "what is": "WHATIS", "what are": "WHATIS", "what's the": "WHATIS", "what was": "WHATIS", "what does": "WHATIS", "who is": "WHO", "who was": "WHO", "who wrote": "WHO", "who invented": "WHO", "was ist": "WHATIS", "qu est": "WHATIS", "qué es": "WHATIS",
    "time complexity": "PROGRAM", "command line": "PROGRAM", "unit test": "PROGRAM", "unit tests": "PROGRAM", "error message": "BUG", "doesn't work": "BUG", "does not": "NOT", "do not": "NOT", "no need": "NOT",
    "given the": "GIVEN", "suppose that": "LET", "let f": "LET", "let g": "LET", "let a": "LET", "let x": "LET", "let n": "LET", "let $": "LET", "is it": "ISIT", "if and": "IFF", "for all": "FORALL", "for every": "FORALL", "for each": "EACH", "for any": "FORALL", "there exists": "FORALL", "there is": "THERE",
}  # fmt: skip

WORDS: Final[dict[str, str]] = {}
"""Each word of at most six letters, or the first six of a longer one, with its class."""

CHARACTERS: Final[dict[str, str]] = {}
"""The same for Chinese and Japanese, of up to four characters."""

PHRASES: Final = _PHRASES
"""Two words that mean something together."""


def _fill() -> None:
    for name, words in _CLASSES.items():
        for word in words.split():
            if ord(word[0]) > 0x3000:
                CHARACTERS.setdefault(word, name)
            else:
                WORDS.setdefault(word[:STEM], name)


_fill()
LONGEST: Final = max(map(len, CHARACTERS))
