<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>What a transformer holds in memory through a training step: live, and exact to the byte.</source>
        <translation>Was ein Transformer während eines Trainingsschritts im Speicher hält: live und aufs Byte genau.</translation>
    </message>
    <message>
        <source>Exact means: as PyTorch 2.15 and Transformers 5.23 account for it. What a driver adds to that (its context, rounding, fragmentation) is not counted.</source>
        <translation>Exakt heißt: wie PyTorch 2.15 und Transformers 5.23 es verbuchen. Was ein Treiber hinzufügt (sein Kontext, Rundung, Fragmentierung), ist nicht mitgezählt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty. It uses Qt and Qt Charts.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung. Sie verwendet Qt und Qt Charts.</translation>
    </message>
    <message>
        <source>About Headroom</source>
        <translation>Über Headroom</translation>
    </message>
</context>
<context>
    <name>Breakdown</name>
    <message>
        <source>%1, %2: %3, that is %4 of %5</source>
        <translation>%1, %2: %3, das sind %4 von %5</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>total bytes</source>
        <translation>Bytes gesamt</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>%1 · %2 parameters · peak %3</source>
        <translation>%1 · %2 Parameter · Spitze %3</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>Sequenz %1</translation>
    </message>
    <message>
        <source>autocast %1</source>
        <translation>Autocast %1</translation>
    </message>
    <message>
        <source>attention: %1</source>
        <translation>Attention: %1</translation>
    </message>
    <message>
        <source>checkpointing: %1</source>
        <translation>Checkpointing: %1</translation>
    </message>
    <message>
        <source>LoRA rank %1</source>
        <translation>LoRA-Rang %1</translation>
    </message>
    <message>
        <source>no dropout</source>
        <translation>ohne Dropout</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>what a step of the model holds in memory</source>
        <translation>was ein Schritt des Modells im Speicher hält</translation>
    </message>
    <message>
        <source>the exact number of parameters, a line a model</source>
        <translation>die genaue Zahl der Parameter, eine Zeile je Modell</translation>
    </message>
    <message>
        <source>the picture of it</source>
        <translation>das Bild dazu</translation>
    </message>
    <message>
        <source>the built-in models</source>
        <translation>die eingebauten Modelle</translation>
    </message>
    <message>
        <source>the memories that a run can be held against</source>
        <translation>die Speicher, an denen ein Lauf gemessen werden kann</translation>
    </message>
    <message>
        <source>the optimizers, and what they keep</source>
        <translation>die Optimierer und was sie behalten</translation>
    </message>
    <message>
        <source>Sequences in a micro-batch (1).</source>
        <translation>Sequenzen in einem Micro-Batch (1).</translation>
    </message>
    <message>
        <source>Tokens in a sequence (1024, or the model&apos;s context if shorter).</source>
        <translation>Token einer Sequenz (1024 oder der Kontext des Modells, falls kürzer).</translation>
    </message>
    <message>
        <source>Tokens in the decoder&apos;s sequence (as many).</source>
        <translation>Token der Sequenz des Decoders (ebenso viele).</translation>
    </message>
    <message>
        <source>What is run (train).</source>
        <translation>Was gerechnet wird (train).</translation>
    </message>
    <message>
        <source>Type of the parameters (fp32).</source>
        <translation>Typ der Parameter (fp32).</translation>
    </message>
    <message>
        <source>Lower type of automatic mixed precision (none).</source>
        <translation>Kleinerer Typ der automatischen gemischten Genauigkeit (none).</translation>
    </message>
    <message>
        <source>Attention kernel (sdpa).</source>
        <translation>Attention-Kernel (sdpa).</translation>
    </message>
    <message>
        <source>See `headroom optimizers` (adamw).</source>
        <translation>Siehe `headroom optimizers` (adamw).</translation>
    </message>
    <message>
        <source>Whether layers are recomputed in backward (none).</source>
        <translation>Ob Schichten im Rückwärtslauf neu berechnet werden (none).</translation>
    </message>
    <message>
        <source>off: every dropout probability counts as 0 (on).</source>
        <translation>off: jede Dropout-Wahrscheinlichkeit zählt als 0 (on).</translation>
    </message>
    <message>
        <source>A memory to fit, see `headroom gpus`.</source>
        <translation>Ein Speicher, in den es passen soll, siehe `headroom gpus`.</translation>
    </message>
    <message>
        <source>A memory to fit, such as 24GiB.</source>
        <translation>Ein Speicher, in den es passen soll, etwa 24GiB.</translation>
    </message>
    <message>
        <source>How memory is counted (pytorch).</source>
        <translation>Wie der Speicher gezählt wird (pytorch).</translation>
    </message>
    <message>
        <source>Sets a dimension of the model; may be repeated.</source>
        <translation>Setzt ein Maß des Modells; darf wiederholt werden.</translation>
    </message>
    <message>
        <source>This command takes no further arguments.</source>
        <translation>Dieser Befehl nimmt keine weiteren Argumente.</translation>
    </message>
    <message>
        <source>At least one CONFIG is needed: a preset, a config.json, a folder holding one, or -.</source>
        <translation>Mindestens eine CONFIG wird gebraucht: eine Vorlage, eine config.json, ein Ordner mit einer oder -.</translation>
    </message>
    <message>
        <source>Low-rank adapters of rank R; all else is frozen (none).</source>
        <translation>Low-Rank-Adapter vom Rang R; alles andere ist eingefroren (none).</translation>
    </message>
    <message>
        <source>The modules that get adapters (q_proj,v_proj).</source>
        <translation>Die Module, die Adapter bekommen (q_proj,v_proj).</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>%1: “%2” is %3, but must be %4.</source>
        <translation>%1: „%2“ ist %3, muss aber %4 sein.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a probability from 0 to 1</source>
        <translation>eine Wahrscheinlichkeit von 0 bis 1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>%1 has no “model_type”, which must be one of %2.</source>
        <translation>%1 hat keinen „model_type“; er muss einer von diesen sein: %2.</translation>
    </message>
    <message>
        <source>%1: the “model_type” %2 is not known; the nearest known ones are %3.</source>
        <translation>%1: Der „model_type“ %2 ist nicht bekannt; die nächsten bekannten sind %3.</translation>
    </message>
    <message>
        <source>%1 is longer than any config.json.</source>
        <translation>%1 ist länger als jede config.json.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2 at byte %3.</source>
        <translation>%1 ist kein gültiges JSON: %2 bei Byte %3.</translation>
    </message>
    <message>
        <source>%1 must hold one JSON object, as a config.json does.</source>
        <translation>%1 muss ein JSON-Objekt enthalten, wie eine config.json.</translation>
    </message>
    <message>
        <source>The folder %1 holds no config.json.</source>
        <translation>Der Ordner %1 enthält keine config.json.</translation>
    </message>
    <message>
        <source>There is no preset “%1”, and no file or folder of that name; the nearest presets are %2.</source>
        <translation>Es gibt weder eine Vorlage „%1“ noch eine Datei oder einen Ordner dieses Namens; die nächsten Vorlagen sind %2.</translation>
    </message>
    <message>
        <source>The preset “%1” is missing from the program.</source>
        <translation>Die Vorlage „%1“ fehlt im Programm.</translation>
    </message>
    <message>
        <source>%1: the activation “%2” is not known; known are %3.</source>
        <translation>%1: Die Aktivierungsfunktion „%2“ ist nicht bekannt; bekannt sind %3.</translation>
    </message>
    <message>
        <source>%1: “layer_types” names %2 layers, but there are %3.</source>
        <translation>%1: „layer_types“ nennt %2 Schichten, es sind aber %3.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but must be a whole number from 1 to %4.</source>
        <translation>%1: %2 ist %3, muss aber eine ganze Zahl von 1 bis %4 sein.</translation>
    </message>
    <message>
        <source>%1: %2 heads do not divide d_model = %3; the nearest numbers of heads that do are %4.</source>
        <translation>%1: %2 Köpfe teilen d_model = %3 nicht; die nächsten passenden Kopfzahlen sind %4.</translation>
    </message>
    <message>
        <source>%1: %2 KV heads do not divide %3 heads; the nearest numbers of KV heads that do are %4.</source>
        <translation>%1: %2 KV-Köpfe teilen %3 Köpfe nicht; die nächsten passenden Zahlen von KV-Köpfen sind %4.</translation>
    </message>
    <message>
        <source>%1: %2 heads of the encoder do not divide d_model = %3; the nearest numbers of heads that do are %4.</source>
        <translation>%1: %2 Köpfe des Encoders teilen d_model = %3 nicht; die nächsten passenden Kopfzahlen sind %4.</translation>
    </message>
    <message>
        <source>%1: a token cannot pass %2 experts where there are %3; it can pass 1 to %3.</source>
        <translation>%1: Ein Token kann nicht %2 Experten durchlaufen, wenn es %3 gibt; möglich sind 1 bis %3.</translation>
    </message>
    <message>
        <source>%1: rotary positions turn %2 dimensions of each head, but can only turn pairs; the nearest are %3 and %4.</source>
        <translation>%1: Rotierende Positionen drehen %2 Dimensionen jedes Kopfes, können aber nur Paare drehen; die nächsten sind %3 und %4.</translation>
    </message>
    <message>
        <source>the nearest head sizes are %1</source>
        <translation>die nächsten Kopfgrößen sind %1</translation>
    </message>
    <message>
        <source>the nearest numbers of heads are %1</source>
        <translation>die nächsten Kopfzahlen sind %1</translation>
    </message>
    <message>
        <source>%1: rotary positions turn %2 dimensions of each head of %3, but can only turn pairs; %4.</source>
        <translation>%1: Rotierende Positionen drehen %2 Dimensionen jedes Kopfes der Größe %3, können aber nur Paare drehen; %4.</translation>
    </message>
</context>
<context>
    <name>Dimensions</name>
    <message>
        <source>model width</source>
        <translation>Modellbreite</translation>
    </message>
    <message>
        <source>Weights grow with its square, activations in step with it.</source>
        <translation>Gewichte wachsen mit ihrem Quadrat, Aktivierungen im gleichen Maß.</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Weights, optimizer state and kept activations grow in step with it.</source>
        <translation>Gewichte, Optimiererzustand und behaltene Aktivierungen wachsen im gleichen Maß.</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>Attention-Köpfe</translation>
    </message>
    <message>
        <source>Eager attention keeps a batch·heads·seq·seq matrix for each layer; flash attention does not.</source>
        <translation>Eager-Attention behält je Schicht eine Matrix batch·heads·seq·seq; Flash-Attention nicht.</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV-Köpfe</translation>
    </message>
    <message>
        <source>Fewer of them make keys, values and their weights smaller, and the KV cache with them.</source>
        <translation>Weniger davon machen Keys, Values und deren Gewichte kleiner, und mit ihnen den KV-Cache.</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>Kopfgröße</translation>
    </message>
    <message>
        <source>Queries, keys, values and the weights that make them grow in step with it.</source>
        <translation>Queries, Keys, Values und ihre Gewichte wachsen im gleichen Maß.</translation>
    </message>
    <message>
        <source>feed-forward width</source>
        <translation>Feed-forward-Breite</translation>
    </message>
    <message>
        <source>The largest weights of a layer and its widest activations grow in step with it.</source>
        <translation>Die größten Gewichte einer Schicht und ihre breitesten Aktivierungen wachsen im gleichen Maß.</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Weights and optimizer state grow in step with it; what one token passes through does not.</source>
        <translation>Gewichte und Optimiererzustand wachsen im gleichen Maß; was ein Token durchläuft, nicht.</translation>
    </message>
    <message>
        <source>experts a token passes</source>
        <translation>Experten je Token</translation>
    </message>
    <message>
        <source>The experts&apos; activations grow in step with it; their weights do not.</source>
        <translation>Die Aktivierungen der Experten wachsen im gleichen Maß, ihre Gewichte nicht.</translation>
    </message>
    <message>
        <source>width of an expert</source>
        <translation>Breite eines Experten</translation>
    </message>
    <message>
        <source>Every expert&apos;s weights and its activations grow in step with it.</source>
        <translation>Gewichte und Aktivierungen jedes Experten wachsen im gleichen Maß.</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>Encoder-Schichten</translation>
    </message>
    <message>
        <source>Weights, optimizer state and kept activations of the encoder grow in step with it.</source>
        <translation>Gewichte, Optimiererzustand und behaltene Aktivierungen des Encoders wachsen im gleichen Maß.</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>The embedding and the head grow with it, and so do the logits of every token, often the peak.</source>
        <translation>Embedding und Kopf wachsen damit, ebenso die Logits jedes Tokens, oft die Spitze.</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Rows of the position embedding: no sequence can be longer.</source>
        <translation>Zeilen des Positions-Embeddings: länger kann keine Sequenz sein.</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Activations grow in step with it; weights and optimizer state do not.</source>
        <translation>Aktivierungen wachsen im gleichen Maß; Gewichte und Optimiererzustand nicht.</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Activations grow in step with it, and with its square where attention is eager.</source>
        <translation>Aktivierungen wachsen im gleichen Maß, bei Eager-Attention mit dem Quadrat.</translation>
    </message>
    <message>
        <source>Heads changed from %1 to %2, so that they divide d_model.</source>
        <translation>Die Köpfe wurden von %1 auf %2 geändert, damit sie d_model teilen.</translation>
    </message>
    <message>
        <source>The feed-forward width followed d_model from %1 to %2.</source>
        <translation>Die Feed-forward-Breite folgte d_model von %1 auf %2.</translation>
    </message>
    <message>
        <source>KV heads changed from %1 to %2, so that they divide the heads.</source>
        <translation>Die KV-Köpfe wurden von %1 auf %2 geändert, damit sie die Köpfe teilen.</translation>
    </message>
    <message>
        <source>The head size followed from %1 to %2.</source>
        <translation>Die Kopfgröße folgte von %1 auf %2.</translation>
    </message>
    <message>
        <source>The experts that a token passes went from %1 to %2, as many as there are.</source>
        <translation>Die Experten je Token gingen von %1 auf %2: mehr gibt es nicht.</translation>
    </message>
    <message>
        <source>The sequence was shortened from %1 to %2, the positions there are.</source>
        <translation>Die Sequenz wurde von %1 auf %2 gekürzt, so viele Positionen gibt es.</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>The model has more than 2^63 parameters or bytes: smaller dimensions would do.</source>
        <translation>Das Modell hat mehr als 2^63 Parameter oder Bytes: kleinere Maße wären möglich.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1: a chart is written as .png, .svg or .pdf.</source>
        <translation>%1: Ein Diagramm wird als .png, .svg oder .pdf geschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>Hardware</name>
    <message>
        <source>The memory “%1” cannot be read: a number and a unit would be right, such as 24GiB or 80GB.</source>
        <translation>Der Speicher „%1“ ist nicht zu verstehen: richtig wäre eine Zahl mit Einheit, etwa 24GiB oder 80GB.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimiererzustand</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>temporaries</source>
        <translation>Zwischenwerte</translation>
    </message>
    <message>
        <source>buffers</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>feed-forward</source>
        <translation>Feed-forward</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Ausgabekopf</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>before the step</source>
        <translation>vor dem Schritt</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>Vorwärtslauf</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>Rückwärtslauf</translation>
    </message>
    <message>
        <source>optimizer step</source>
        <translation>Optimiererschritt</translation>
    </message>
    <message>
        <source>after the step</source>
        <translation>nach dem Schritt</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>peak of forward</source>
        <translation>Spitze vorwärts</translation>
    </message>
    <message>
        <source>end of forward</source>
        <translation>Ende des Vorwärtslaufs</translation>
    </message>
    <message>
        <source>peak of backward</source>
        <translation>Spitze rückwärts</translation>
    </message>
    <message>
        <source>peak of the step</source>
        <translation>Spitze im Schritt</translation>
    </message>
    <message>
        <source>between steps</source>
        <translation>zwischen den Schritten</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>sum in %1</source>
        <translation>Summe in %1</translation>
    </message>
    <message>
        <source>output of %1</source>
        <translation>Ausgabe von %1</translation>
    </message>
    <message>
        <source>positions in %1</source>
        <translation>Positionen in %1</translation>
    </message>
    <message>
        <source>matrix products in %1</source>
        <translation>Matrixprodukte in %1</translation>
    </message>
    <message>
        <source>joined parts in %1</source>
        <translation>zusammengefügte Teile in %1</translation>
    </message>
    <message>
        <source>contiguous copy in %1</source>
        <translation>zusammenhängende Kopie in %1</translation>
    </message>
    <message>
        <source>cosines of %1</source>
        <translation>Kosinus von %1</translation>
    </message>
    <message>
        <source>update of %1</source>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>gradient of the mean in %1</source>
        <translation>Gradient des Mittels in %1</translation>
    </message>
    <message>
        <source>dropout mask of %1</source>
        <translation>Dropout-Maske von %1</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>Zeilen von %1</translation>
    </message>
    <message>
        <source>gradient of %1</source>
        <translation>Gradient von %1</translation>
    </message>
    <message>
        <source>attention output of %1</source>
        <translation>Attention-Ausgabe von %1</translation>
    </message>
    <message>
        <source>gradient of query, key or value in %1</source>
        <translation>Gradient von Query, Key oder Value in %1</translation>
    </message>
    <message>
        <source>log-sum-exp of the scores in %1</source>
        <translation>Log-Sum-Exp der Scores in %1</translation>
    </message>
    <message>
        <source>square roots for %1</source>
        <translation>Quadratwurzeln für %1</translation>
    </message>
    <message>
        <source>GELU in %1</source>
        <translation>GELU-Wert in %1</translation>
    </message>
    <message>
        <source>gradient of GELU in %1</source>
        <translation>Gradient der GELU in %1</translation>
    </message>
    <message>
        <source>log-probabilities</source>
        <translation>Log-Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>gradient of the logits</source>
        <translation>Gradient der Logits</translation>
    </message>
    <message>
        <source>mean of squares in %1</source>
        <translation>Mittel der Quadrate in %1</translation>
    </message>
    <message>
        <source>product in %1</source>
        <translation>Produkt in %1</translation>
    </message>
    <message>
        <source>dropout in %1</source>
        <translation>Dropout-Ausgabe in %1</translation>
    </message>
    <message>
        <source>gradient of dropout in %1</source>
        <translation>Gradient des Dropouts in %1</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>gradient of the log-probabilities</source>
        <translation>Gradient der Log-Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>number of tokens in the loss</source>
        <translation>Zahl der Token im Verlust</translation>
    </message>
    <message>
        <source>gradient of the loss</source>
        <translation>Gradient des Verlusts</translation>
    </message>
    <message>
        <source>padded labels</source>
        <translation>aufgefüllte Labels</translation>
    </message>
    <message>
        <source>power in %1</source>
        <translation>Potenz in %1</translation>
    </message>
    <message>
        <source>inverse deviations of %1</source>
        <translation>inverse Abweichungen von %1</translation>
    </message>
    <message>
        <source>means of %1</source>
        <translation>Mittelwerte von %1</translation>
    </message>
    <message>
        <source>inverse root mean squares of %1</source>
        <translation>inverse quadratische Mittel von %1</translation>
    </message>
    <message>
        <source>SiLU in %1</source>
        <translation>SiLU-Wert in %1</translation>
    </message>
    <message>
        <source>softmax of the scores in %1</source>
        <translation>Softmax der Scores in %1</translation>
    </message>
    <message>
        <source>gradient of the scores in %1</source>
        <translation>Gradient der Scores in %1</translation>
    </message>
    <message>
        <source>square root for %1</source>
        <translation>Quadratwurzel für %1</translation>
    </message>
    <message>
        <source>tanh in %1</source>
        <translation>Tanh-Wert in %1</translation>
    </message>
    <message>
        <source>cast copy in %1</source>
        <translation>umgewandelte Kopie in %1</translation>
    </message>
    <message>
        <source>causal mask</source>
        <translation>kausale Maske</translation>
    </message>
    <message>
        <source>log-softmax</source>
        <translation>Log-Softmax</translation>
    </message>
    <message>
        <source>backward of log-softmax</source>
        <translation>Rückwärtslauf von Log-Softmax</translation>
    </message>
    <message>
        <source>backward of the loss</source>
        <translation>Rückwärtslauf des Verlusts</translation>
    </message>
    <message>
        <source>backward of %1</source>
        <translation>Rückwärtslauf von %1</translation>
    </message>
    <message>
        <source>square roots of all parameters</source>
        <translation>Quadratwurzeln aller Parameter</translation>
    </message>
    <message>
        <source>backward of the softmax in %1</source>
        <translation>Rückwärtslauf des Softmax in %1</translation>
    </message>
    <message>
        <source>update in place</source>
        <translation>Änderung an Ort und Stelle</translation>
    </message>
    <message>
        <source>the layer</source>
        <translation>die Schicht</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>input of %1</source>
        <translation>Eingabe von %1</translation>
    </message>
    <message>
        <source>intermediate result of %1</source>
        <translation>Zwischenergebnis von %1</translation>
    </message>
    <message>
        <source>step counter of %1</source>
        <translation>Schrittzähler von %1</translation>
    </message>
    <message>
        <source>optimizer state of %1</source>
        <translation>Optimiererzustand von %1</translation>
    </message>
    <message>
        <source>In use: a running function or the autograd engine still holds it.</source>
        <translation>In Gebrauch: eine laufende Funktion oder die Autograd-Engine hält ihn noch.</translation>
    </message>
    <message>
        <source>Kept for the backward of %1.</source>
        <translation>Behalten für den Rückwärtslauf von %1.</translation>
    </message>
    <message>
        <source>Kept for the backward of %1 and of %2.</source>
        <translation>Behalten für den Rückwärtslauf von %1 und von %2.</translation>
    </message>
    <message>
        <source>A parameter of the model: there from the first step to the last.</source>
        <translation>Ein Parameter des Modells: da vom ersten Schritt bis zum letzten.</translation>
    </message>
    <message>
        <source>Made by backward; held until the optimizer&apos;s step has used it.</source>
        <translation>Vom Rückwärtslauf erzeugt; gehalten, bis der Optimiererschritt ihn verwendet hat.</translation>
    </message>
    <message>
        <source>Kept by the optimizer from step to step.</source>
        <translation>Vom Optimierer von Schritt zu Schritt behalten.</translation>
    </message>
    <message>
        <source>A constant of the model, not trained.</source>
        <translation>Eine Konstante des Modells, nicht trainiert.</translation>
    </message>
    <message>
        <source>The batch that the step is given.</source>
        <translation>Der Batch, den der Schritt bekommt.</translation>
    </message>
    <message>
        <source>Kept for the tokens still to come.</source>
        <translation>Behalten für die Token, die noch kommen.</translation>
    </message>
    <message>
        <source>Made on the way and dropped as soon as nothing needs it.</source>
        <translation>Unterwegs erzeugt und fallen gelassen, sobald nichts ihn mehr braucht.</translation>
    </message>
    <message>
        <source>end of forward</source>
        <translation>Ende des Vorwärtslaufs</translation>
    </message>
    <message>
        <source>forward of %1</source>
        <translation>Vorwärtslauf von %1</translation>
    </message>
    <message>
        <source>optimizer step: %1</source>
        <translation>Optimiererschritt: %1</translation>
    </message>
    <message>
        <source>between two steps</source>
        <translation>zwischen zwei Schritten</translation>
    </message>
    <message>
        <source>scores in %1</source>
        <translation>Scores in %1</translation>
    </message>
    <message>
        <source>limited values in %1</source>
        <translation>begrenzte Werte in %1</translation>
    </message>
    <message>
        <source>ends of the experts&apos; shares in %1</source>
        <translation>Enden der Expertenanteile in %1</translation>
    </message>
    <message>
        <source>token of each chosen expert in %1</source>
        <translation>Token zu jedem gewählten Experten in %1</translation>
    </message>
    <message>
        <source>gathered values in %1</source>
        <translation>gesammelte Werte in %1</translation>
    </message>
    <message>
        <source>output of all experts in %1</source>
        <translation>Ausgabe aller Experten in %1</translation>
    </message>
    <message>
        <source>tokens of each expert in %1</source>
        <translation>Zahl der Token je Experte in %1</translation>
    </message>
    <message>
        <source>gathered rows in %1</source>
        <translation>gesammelte Zeilen in %1</translation>
    </message>
    <message>
        <source>gradient of the gathered rows in %1</source>
        <translation>Gradient der gesammelten Zeilen in %1</translation>
    </message>
    <message>
        <source>scores within the chosen groups in %1</source>
        <translation>Scores der gewählten Gruppen in %1</translation>
    </message>
    <message>
        <source>token numbers of the decoder</source>
        <translation>Token-Nummern des Decoders</translation>
    </message>
    <message>
        <source>padding mask</source>
        <translation>Padding-Maske</translation>
    </message>
    <message>
        <source>ReLU in %1</source>
        <translation>ReLU-Wert in %1</translation>
    </message>
    <message>
        <source>gradient of the choice in %1</source>
        <translation>Gradient der Auswahl in %1</translation>
    </message>
    <message>
        <source>gradient of a part in %1</source>
        <translation>Gradient eines Teils in %1</translation>
    </message>
    <message>
        <source>sigmoid in %1</source>
        <translation>Sigmoid-Wert in %1</translation>
    </message>
    <message>
        <source>gradient of the sigmoid in %1</source>
        <translation>Gradient der Sigmoidfunktion in %1</translation>
    </message>
    <message>
        <source>numbers in order in %1</source>
        <translation>sortierte Nummern in %1</translation>
    </message>
    <message>
        <source>order of the tokens by expert in %1</source>
        <translation>Reihenfolge der Token nach Experten in %1</translation>
    </message>
    <message>
        <source>difference in %1</source>
        <translation>Differenz in %1</translation>
    </message>
    <message>
        <source>gradient of ReLU in %1</source>
        <translation>Gradient der ReLU in %1</translation>
    </message>
    <message>
        <source>chosen scores in %1</source>
        <translation>gewählte Scores in %1</translation>
    </message>
    <message>
        <source>numbers of the chosen in %1</source>
        <translation>Nummern der Auswahl in %1</translation>
    </message>
    <message>
        <source>zeros in %1</source>
        <translation>Nullen in %1</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>as the model has it</source>
        <translation>wie im Modell</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>The type of the parameters, and so of gradients and optimizer state.</source>
        <translation>Der Typ der Parameter, und damit von Gradienten und Optimiererzustand.</translation>
    </message>
    <message>
        <source>autocast</source>
        <translation>Autocast</translation>
    </message>
    <message>
        <source>torch.autocast computes in a shorter type: most activations halve, a cast copy of each weight joins them.</source>
        <translation>torch.autocast rechnet in einem kürzeren Typ: die meisten Aktivierungen halbieren sich, eine umgewandelte Kopie jedes Gewichts kommt hinzu.</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Eager attention keeps matrices of sequence × sequence for every head; the flash kernel keeps none.</source>
        <translation>Eager-Attention behält für jeden Kopf Matrizen Sequenz × Sequenz; der Flash-Kernel behält keine.</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>What is kept for each parameter between steps, and what the step itself needs for a moment.</source>
        <translation>Was zwischen den Schritten je Parameter behalten wird und was der Schritt selbst für einen Moment braucht.</translation>
    </message>
    <message>
        <source>checkpointing</source>
        <translation>Checkpointing</translation>
    </message>
    <message>
        <source>Keep each layer&apos;s input only, and compute the rest again in backward.</source>
        <translation>Nur die Eingabe jeder Schicht behalten und den Rest im Rückwärtslauf neu berechnen.</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Each dropout keeps a mask for backward; off treats every probability as 0.</source>
        <translation>Jedes Dropout behält eine Maske für den Rückwärtslauf; „aus“ setzt jede Wahrscheinlichkeit auf 0.</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>training step</source>
        <translation>Trainingsschritt</translation>
    </message>
    <message>
        <source>prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>flash (sdpa)</source>
        <translation>Flash (sdpa)</translation>
    </message>
    <message>
        <source>eager</source>
        <translation>Eager</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>jede Schicht</translation>
    </message>
    <message>
        <source>AdamW, one tensor at a time</source>
        <translation>AdamW, Tensor für Tensor</translation>
    </message>
    <message>
        <source>AdamW, foreach</source>
        <translation>AdamW, foreach</translation>
    </message>
    <message>
        <source>AdamW, fused</source>
        <translation>AdamW, verschmolzen</translation>
    </message>
    <message>
        <source>Adam, one tensor at a time</source>
        <translation>Adam, Tensor für Tensor</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD mit Momentum</translation>
    </message>
    <message>
        <source>none: gradients only</source>
        <translation>keiner: nur Gradienten</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>largest at the peak</source>
        <translation>die größten an der Spitze</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3</source>
        <translation>%1: %2 Parameter, %3</translation>
    </message>
    <message>
        <source>The step of this family is not re-enacted yet: what is shown is what the parameters need.</source>
        <translation>Der Schritt dieser Familie wird noch nicht nachgespielt: gezeigt wird, was die Parameter brauchen.</translation>
    </message>
    <message>
        <source>peak %1 (%2 bytes): %3</source>
        <translation>Spitze %1 (%2 Bytes): %3</translation>
    </message>
    <message>
        <source>fits %1 (%2): %3 free</source>
        <translation>passt in %1 (%2): %3 frei</translation>
    </message>
    <message>
        <source>does not fit %1 (%2): %3 missing</source>
        <translation>passt nicht in %1 (%2): %3 fehlen</translation>
    </message>
    <message>
        <source>An estimate: this family&apos;s step is not verified against PyTorch.</source>
        <translation>Eine Schätzung: der Schritt dieser Familie ist nicht gegen PyTorch geprüft.</translation>
    </message>
</context>
<context>
    <name>Tensors</name>
    <message>
        <source>query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>rotary frequencies</source>
        <translation>Rotationsfrequenzen</translation>
    </message>
    <message>
        <source>cosines of the positions</source>
        <translation>Kosinus der Positionen</translation>
    </message>
    <message>
        <source>sines of the positions</source>
        <translation>Sinus der Positionen</translation>
    </message>
    <message>
        <source>query, key and value</source>
        <translation>Query, Key und Value</translation>
    </message>
    <message>
        <source>residual stream</source>
        <translation>Residualstrom</translation>
    </message>
    <message>
        <source>token numbers</source>
        <translation>Token-Nummern</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>cached keys</source>
        <translation>Keys im KV-Cache</translation>
    </message>
    <message>
        <source>cached values</source>
        <translation>Values im KV-Cache</translation>
    </message>
    <message>
        <source>tokens sorted by expert</source>
        <translation>nach Experten sortierte Token</translation>
    </message>
    <message>
        <source>gate and up of the experts</source>
        <translation>Gate und Up der Experten</translation>
    </message>
    <message>
        <source>buckets of distances</source>
        <translation>Abstandsklassen</translation>
    </message>
    <message>
        <source>position bias</source>
        <translation>Positions-Bias</translation>
    </message>
    <message>
        <source>rotations of the positions</source>
        <translation>Rotationen der Positionen</translation>
    </message>
    <message>
        <source>weights of the chosen experts</source>
        <translation>Gewichtungen der gewählten Experten</translation>
    </message>
    <message>
        <source>numbers of the chosen experts</source>
        <translation>Nummern der gewählten Experten</translation>
    </message>
    <message>
        <source>bias of the logits</source>
        <translation>Bias der Logits</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>token types</source>
        <translation>Token-Typen</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>compressed keys and values</source>
        <translation>komprimierte Keys und Values</translation>
    </message>
    <message>
        <source>bias of the choice of experts</source>
        <translation>Bias der Expertenauswahl</translation>
    </message>
    <message>
        <source>token numbers of the decoder</source>
        <translation>Token-Nummern des Decoders</translation>
    </message>
    <message>
        <source>limit of the hidden states</source>
        <translation>Grenzwert der verborgenen Zustände</translation>
    </message>
</context>
<context>
    <name>headroom::BreakdownView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Breakdown of memory</source>
        <translation>Aufteilung des Speichers</translation>
    </message>
</context>
<context>
    <name>headroom::DockTitle</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>headroom::Document</name>
    <message>
        <source>%1: %L2</source>
        <translation>%1: %L2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The sequence became %L1: %2 has no more than %L3 positions.</source>
        <translation>Die Sequenz wurde %L1: %2 hat nicht mehr als %L3 Positionen.</translation>
    </message>
    <message>
        <source>Dimensions of %1</source>
        <translation>Maße von %1</translation>
    </message>
</context>
<context>
    <name>headroom::EntryPanel</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Select a row to see its shape, its arithmetic and why it is kept.</source>
        <translation>Eine Zeile auswählen, um Form, Rechnung und Grund zu sehen.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>erzeugt von</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>in Zahlen</translation>
    </message>
</context>
<context>
    <name>headroom::HeadLine</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>peak: %1</source>
        <translation>Spitze: %1</translation>
    </message>
    <message>
        <source>exactly %1 bytes</source>
        <translation>genau %1 Bytes</translation>
    </message>
    <message>
        <source>an estimate of %1 bytes</source>
        <translation>geschätzt %1 Bytes</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Peak in bytes</source>
        <translation>Spitze in Bytes</translation>
    </message>
    <message>
        <source>What PyTorch 2.15 and Transformers 5.23 keep alive, to the byte. What a driver adds is not in it.</source>
        <translation>Was PyTorch 2.15 und Transformers 5.23 am Leben halten, aufs Byte genau. Was ein Treiber hinzufügt, ist nicht enthalten.</translation>
    </message>
    <message>
        <source>the step of this family is not known yet</source>
        <translation>der Schritt dieser Familie ist noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>headroom::LedgerModel</name>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>headroom::LedgerPanel</name>
    <message>
        <source>at the peak</source>
        <translation>an der Spitze</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>The moment of the step whose tensors are listed.</source>
        <translation>Der Zeitpunkt des Schritts, dessen Tensoren aufgeführt sind.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>Bestand filtern</translation>
    </message>
    <message>
        <source>Only tensors whose name, part, category or type contains this.</source>
        <translation>Nur Tensoren, deren Name, Teil, Kategorie oder Typ dies enthält.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Bestand</translation>
    </message>
</context>
<context>
    <name>headroom::MainWindow</name>
    <message>
        <source>exact, as PyTorch 2.15 accounts for it</source>
        <translation>exakt, wie PyTorch 2.15 es verbucht</translation>
    </message>
    <message>
        <source>an estimate: this family is not verified against PyTorch</source>
        <translation>eine Schätzung: diese Familie ist nicht gegen PyTorch geprüft</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Headroom</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>What is held, and when</source>
        <translation>Was wann belegt ist</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Copy the chart as a picture and as a table</source>
        <translation>Das Diagramm als Bild und als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save the chart as PNG, SVG or PDF</source>
        <translation>Das Diagramm als PNG, SVG oder PDF speichern</translation>
    </message>
    <message>
        <source>Open a config.json</source>
        <translation>Eine config.json öffnen</translation>
    </message>
    <message>
        <source>Model configurations (*.json)</source>
        <translation>Modellkonfigurationen (*.json)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Das Diagramm speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>The chart was saved as %1.</source>
        <translation>Das Diagramm wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The chart was copied.</source>
        <translation>Das Diagramm wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>headroom::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>Ei&amp;nheit</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open config.json…</source>
        <translation>config.json ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save Chart…</source>
        <translation>Diagramm &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Copy Chart</source>
        <translation>Diagramm &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Dimensions as &amp;Opened</source>
        <translation>Maße wie ge&amp;öffnet</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parameterleiste</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>B&amp;estand</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Gi&amp;B: 2³⁰ bytes</source>
        <translation>Gi&amp;B: 2³⁰ Bytes</translation>
    </message>
    <message>
        <source>&amp;GB: 10⁹ bytes</source>
        <translation>&amp;GB: 10⁹ Bytes</translation>
    </message>
    <message>
        <source>&amp;About Headroom</source>
        <translation>Ü&amp;ber Headroom</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>headroom::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>headroom::ParameterPanel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>A model that comes with the program; File, Open takes any config.json.</source>
        <translation>Ein Modell, das dem Programm beiliegt; „Datei“, „config.json öffnen“ nimmt jede andere.</translation>
    </message>
</context>
</TS>
